"""What names and attribute chains resolve to."""

from __future__ import annotations


def test_builtins_and_library_functions_have_canonical_names(capture) -> None:
    captured = capture(
        """
        import functools
        import itertools
        import math
        import os.path as paths
        import random
        from collections import Counter as Tally
        from drupe import compile
        import numpy as np
        import numpy.linalg as la

        @compile()
        def f(x: list[int]) -> int:
            np.array(x), np.linalg.norm(x), la.norm(x), np.float32(1), np.add.reduce(x), np.exp(1)
            np.random.default_rng(0), np.random.rand(3), math.sqrt(2), paths.join("a", "b")
            functools.reduce(max, x), itertools.chain.from_iterable(x), random.random(), Tally(x)
            str.lower, int.from_bytes, dict.fromkeys, OSError, IOError, print
            return len(x)
        """
    )
    resolved = captured.resolved("main:f")
    library = {
        text: entry["name"] for text, entry in resolved.items() if entry["kind"] == "library"
    }
    assert library == {
        "np.array": "numpy.array",
        "np.linalg.norm": "numpy.linalg.norm",
        "la.norm": "numpy.linalg.norm",
        "np.float32": "numpy.float32",
        "np.add.reduce": "numpy.add.reduce",
        "np.exp": "numpy.exp",
        "np.random.default_rng": "numpy.random.default_rng",
        "np.random.rand": "numpy.random.rand",
        "math.sqrt": "math.sqrt",
        "paths.join": "os.path.join",
        "functools.reduce": "functools.reduce",
        "max": "python.max",
        "itertools.chain.from_iterable": "itertools.chain.from_iterable",
        "random.random": "random.random",
        "Tally": "collections.Counter",
        "str.lower": "python.str.lower",
        "int.from_bytes": "python.int.from_bytes",
        "dict.fromkeys": "python.dict.fromkeys",
        "OSError": "python.OSError",
        "IOError": "python.OSError",
        "print": "python.print",
        "len": "python.len",
    }
    assert captured.module["packages"].keys() == {"numpy"}


def test_constants_resolve_through_modules(capture) -> None:
    captured = capture(
        """
        import math
        import string
        import numpy as np
        import settings
        from drupe import compile

        @compile()
        def f() -> None:
            math.pi, np.newaxis, string.digits, settings.LIMIT, settings.NAMES.index, settings
        """,
        settings="LIMIT = 3\nNAMES = ['a']\n",
    )
    resolved = captured.resolved("main:f")
    assert resolved["math.pi"] == {
        "kind": "constant",
        "value": {"t": "float", "v": "0x1.921fb54442d18p+1"},
    }
    assert resolved["np.newaxis"]["value"] == {"t": "none"}
    assert resolved["string.digits"]["value"] == {"t": "str", "v": "0123456789"}
    assert resolved["settings.LIMIT"]["value"] == {"t": "int", "v": "3"}
    assert resolved["settings.NAMES"]["value"]["t"] == "list"
    assert resolved["settings"] == {"kind": "module", "name": "settings"}


def test_reaches_functions_of_other_user_modules_once(capture) -> None:
    captured = capture(
        """
        import helpers
        from helpers import clean as tidy
        from drupe import compile

        def unused(): ...

        @compile()
        def f(x: str) -> str:
            return tidy(x) + helpers.clean(x) + helpers.shout(x)
        """,
        helpers="""
        PUNCTUATION = "!"
        def clean(text): return text.strip()
        def shout(text): return clean(text).upper() + PUNCTUATION
        """,
    )
    assert list(captured.module["functions"]) == ["helpers:clean", "helpers:shout", "main:f"]
    assert captured.resolved("helpers:shout")["clean"] == {
        "kind": "function",
        "name": "helpers:clean",
    }
    assert captured.module["sources"].keys() == {"main.py", "helpers.py"}


def test_closures_see_the_variables_they_captured(capture) -> None:
    captured = capture(
        """
        from drupe import compile

        def scaled(factor):
            def scale(x):
                return x * factor
            return scale

        double, triple = scaled(2), scaled(3)
        shift = lambda x: x + 1
        both = [lambda a: a + 1, lambda b: b + 2][1]

        @compile()
        def f(x: int) -> int:
            return both(shift(double(x) + triple(x)))
        """
    )
    resolved = captured.resolved("main:f")
    assert resolved["double"]["name"] == "main:scaled.<locals>.scale"
    assert resolved["triple"]["name"] == "main:scaled.<locals>.scale#2"
    factor = {
        name: captured.resolved(name)["factor"]["value"]["v"]
        for name in (resolved["double"]["name"], resolved["triple"]["name"])
    }
    assert list(factor.values()) == ["2", "3"]
    assert captured.function(resolved["shift"]["name"])["ast"]["node"] == "Lambda"
    chosen = captured.function(resolved["both"]["name"])["ast"]
    assert chosen["args"]["args"][0]["arg"] == "b"


def test_imports_inside_functions_resolve_like_those_of_the_module(capture) -> None:
    captured = capture(
        """
        from drupe import compile

        @compile()
        def f(x: float) -> float:
            import math as m
            from helpers import LIMIT, clean
            if x:
                import os.path
            def inner():
                return m.sqrt(x)
            return inner() + LIMIT + clean(x) + m.pi + os.path.sep

        @compile()
        def g(x: float) -> float:
            try:
                import math
            except ImportError:
                math = None
            return math
        """,
        helpers="LIMIT = 3\ndef clean(x): return x\n",
    )
    resolved = captured.resolved("main:f")
    assert resolved["m.sqrt"]["name"] == "math.sqrt"
    assert resolved["LIMIT"]["value"] == {"t": "int", "v": "3"}
    assert resolved["clean"] == {"kind": "function", "name": "helpers:clean"}
    assert resolved["os.path.sep"]["value"]["v"] == "/"
    body = captured.function("main:f")["ast"]["body"]
    assert body[0]["captured"] and body[1]["captured"]
    assert captured.resolved("main:g") == {
        "ImportError": {"kind": "library", "name": "python.ImportError"}
    }
    assert captured.function("main:g")["ast"]["body"][0]["body"][0]["captured"] is False


def test_decorated_closure_is_an_entry_with_its_free_variables(capture) -> None:
    captured = capture(
        """
        from drupe import compile

        def make(greeting):
            @compile()
            def greet(name: str) -> str:
                return greeting + name
            return greet

        greet = make("hi ")
        """
    )
    assert captured.module["entries"] == ["main:make.<locals>.greet"]
    resolved = captured.resolved("main:make.<locals>.greet")
    assert resolved == {"greeting": {"kind": "constant", "value": {"t": "str", "v": "hi "}}}


def test_missing_names_are_undefined_and_strange_objects_unsupported(capture) -> None:
    captured = capture(
        """
        import math
        from threading import Lock
        from drupe import compile

        lock = Lock()

        @compile()
        def f() -> None:
            nothing, math.nothing, lock.acquire
        """
    )
    resolved = captured.resolved("main:f")
    assert resolved["nothing"] == {"kind": "undefined"}
    assert resolved["math.nothing"] == {"kind": "undefined"}
    assert resolved["lock"]["kind"] == "unsupported"
    assert "0x" not in resolved["lock"]["repr"]


def test_a_container_keeps_its_identity_wherever_it_is_read(capture) -> None:
    captured = capture(
        """
        from drupe import compile
        INNER = [1]
        OUTER = {"inner": INNER}
        ALONE = []

        @compile()
        def f() -> bool: return OUTER["inner"] is INNER or ALONE

        @compile()
        def g() -> None: OUTER
        """
    )
    first, second = captured.resolved("main:f"), captured.resolved("main:g")
    inner = first["OUTER"]["value"]["v"][0][1]
    assert inner == first["INNER"]["value"] and "id" in inner
    assert first["OUTER"]["value"]["id"] == second["OUTER"]["value"]["id"] != inner["id"]
    assert "id" not in first["ALONE"]["value"]


def test_user_classes_and_library_enums(capture) -> None:
    captured = capture(
        """
        import socket
        from drupe import compile

        class Point:
            origin = 0

        @compile()
        def f() -> None:
            Point.origin, socket.AddressFamily.AF_INET
        """
    )
    resolved = captured.resolved("main:f")
    assert resolved["Point"] == {"kind": "class", "name": "main:Point", "index": 0}
    assert resolved["socket.AddressFamily.AF_INET"]["name"] == "socket.AddressFamily.AF_INET"


def test_entries_are_in_source_order_and_imported_ones_are_left_out(capture) -> None:
    captured = capture(
        """
        from drupe import compile
        from other import third

        @compile()
        def second() -> int: return third()

        @compile(tag="@me/first", description="d", precision="int8")
        def first() -> int:
            "Say one."
            return 1

        alias = first
        """,
        other="from drupe import compile\n@compile()\ndef third() -> int: return 3\n",
    )
    assert captured.module["entries"] == ["main:second", "main:first"]
    assert captured.function("main:first")["decorator"] == {
        "tag": "@me/first",
        "description": "d",
        "precision": "int8",
        "examples": [],
    }
    assert captured.function("main:first")["doc"] == "Say one."
    assert captured.function("other:third")["decorator"] is None


def test_the_same_module_gives_the_same_bytes(capture, tmp_path) -> None:
    source = """
        from drupe import compile
        WORDS = {"one", "two", "three", "four"}

        @compile()
        def f(x: str) -> bool: return x in WORDS
    """
    first, second = capture(source), capture(source)
    texts = [(c.directory / "module.json").read_text() for c in (first, second)]
    assert texts[0] == texts[1]
    assert str(tmp_path) not in texts[0]
