"""Every fault of a user's module is a diagnostic with a place and an action."""

from __future__ import annotations

from pathlib import Path

import pytest

from drupe.capture import main
from drupe.capturing.module import capture_module

HEADER = "from drupe import compile\n"


def one(captured) -> dict:
    assert len(captured.faults) == 1, captured.faults
    assert captured.module == {}
    fault = captured.faults[0]
    assert fault["severity"] == "error" and fault["message"] and fault["help"]
    return fault


def test_module_raises_while_imported(capture) -> None:
    fault = one(capture("import helper\n", helper="def f():\n    return [][1]\nf()\n"))
    assert fault["code"] == "import-failed"
    assert "IndexError: list index out of range" in fault["message"]
    assert (fault["file"], fault["at"]) == ("helper.py", [2, 11, 2, 16])
    assert [(note["file"], note["at"][0]) for note in fault["notes"]] == [
        ("helper.py", 3),
        ("main.py", 1),
    ]


@pytest.mark.parametrize("statement", ["raise SystemExit(2)", "exit()", "assert False"])
def test_module_that_ends_the_interpreter(capture, statement) -> None:
    assert one(capture(statement))["code"] == "import-failed"


def test_syntax_error_in_the_file_and_in_a_helper(capture) -> None:
    fault = one(capture("é = 1\nx = (1,\ndef f(: pass\n"))
    assert fault["code"] == "syntax-error"
    fault = one(capture("import helper", helper="x = 'é' + )\n"))
    assert (fault["code"], fault["file"], fault["at"]) == (
        "syntax-error",
        "helper.py",
        [1, 11, 1, 12],
    )


def test_unknown_import_names_a_near_one(capture) -> None:
    fault = one(capture("import os\nimport numpi as np\n"))
    assert (fault["code"], fault["at"]) == ("unknown-import", [2, 0, 2, 18])
    assert "did you mean 'numpy'?" in fault["help"]
    fault = one(capture("import helpr\n", helper=""))
    assert "did you mean 'helper'?" in fault["help"]


def test_unknown_import_inside_a_function(capture) -> None:
    source = HEADER + "@compile()\ndef f() -> None:\n    import numpi\n    numpi.x\n"
    # The import and the use of the name are both told.
    faults = capture(source).faults
    assert [(f["code"], f["at"][0]) for f in faults] == [
        ("unknown-import", 4),
        ("unknown-import", 5),
    ]


def test_no_decorated_function(capture) -> None:
    assert one(capture("def f(): ...\n"))["code"] == "no-decorated-function"


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"x = 1\x00", b"# coding: nope\n"])
def test_unreadable_text(tmp_path, content) -> None:
    (tmp_path / "broken.py").write_bytes(content)
    faults = capture_module(tmp_path / "broken.py", tmp_path / "out").to_json()
    assert [fault["code"] for fault in faults] in (["unreadable-file"], ["syntax-error"])


def test_unreadable_files(tmp_path) -> None:
    (tmp_path / "folder.py").mkdir()
    for name in ("absent.py", "folder.py"):
        faults = capture_module(tmp_path / name, tmp_path / "out").to_json()
        assert [fault["code"] for fault in faults] == ["unreadable-file"]


def test_missing_annotations_are_reported_all_at_once(capture) -> None:
    captured = capture(
        HEADER + "@compile()\ndef f(a, b: int, *, c): ...\n@compile()\ndef g(d): ...\n"
    )
    assert captured.codes == ["missing-annotation"] * 3
    assert [fault["at"] for fault in captured.faults] == [
        [3, 6, 3, 7],
        [3, 20, 3, 21],
        [5, 6, 5, 7],
    ]


def test_examples_stand_for_missing_annotations(capture) -> None:
    captured = capture(
        """
        import numpy as np
        from drupe import compile

        @compile(examples=[(["a"], 1), {"texts": [], "array": np.zeros((2, 3), np.float32)}])
        def f(texts, count=2, array=None): ...
        """
    )
    assert captured.codes == []
    function = captured.function("main:f")
    assert function["annotations"]["texts"] == {"t": "list", "of": {"t": "str"}}
    assert function["annotations"]["count"] == {"t": "int"}
    # Its default says that None may be given too.
    assert function["annotations"]["array"]["t"] == "optional"
    assert function["annotations"]["array"]["of"]["dtype"] == "float32"
    assert function["decorator"]["examples"][0]["count"] == {"t": "int", "v": "1"}


def test_examples_that_do_not_fit(capture) -> None:
    captured = capture(HEADER + "@compile(examples=[(1, 2)])\ndef f(a: int): ...\n")
    assert one(captured)["code"] == "unsupported-example"
    captured = capture(HEADER + "@compile(examples=[(object(),)])\ndef f(a: int): ...\n")
    assert one(captured)["code"] == "unsupported-example"


@pytest.mark.parametrize("annotation", ["Lock", "'Nope'", "Literal[3.5]"])
def test_unsupported_annotations(capture, annotation) -> None:
    captured = capture(
        f"""
        from threading import Thread as Lock
        from typing import Literal
        from drupe import compile
        class Point: ...
        @compile()
        def f(a: int, point: {annotation}): ...
        """
    )
    fault = one(captured) if annotation != "Literal[3.5]" else None
    if fault:
        assert (fault["code"], fault["at"][0]) == ("unsupported-annotation", 7)


def test_lambdas_and_wrapped_functions_are_refused(capture) -> None:
    assert one(capture(HEADER + "f = compile()(lambda: 1)\n"))["code"] == "lambda-decorated"
    captured = capture(
        """
        import functools
        from drupe import compile

        def logged(function):
            @functools.wraps(function)
            def wrapper(*arguments):
                return function(*arguments)
            return wrapper

        @logged
        @compile()
        def f(a: int) -> int: return a
        """
    )
    assert one(captured)["code"] == "decorator-order"


def test_parameters_without_names(capture) -> None:
    captured = capture(HEADER + "@compile()\ndef f(*a: int, **b: int): ...\n")
    assert captured.codes == ["unsupported-parameter"] * 2


def test_functions_without_source(capture) -> None:
    captured = capture(
        HEADER + "exec('def g(): return 1')\n@compile()\ndef f() -> int: return g()\n"
    )
    fault = one(captured)
    assert (fault["code"], fault["at"]) == ("source-not-available", [4, 23, 4, 24])


def test_decorated_helpers_are_not_mistaken_for_library_functions(capture) -> None:
    captured = capture(
        """
        import contextlib
        import functools
        from drupe import compile

        @contextlib.asynccontextmanager
        async def g(): yield 1

        h = functools.partial(int, base=2)

        @compile()
        def f() -> int: return g() + h("1")
        """
    )
    resolved = captured.resolved("main:f")
    assert (resolved["g"]["kind"], resolved["h"]["kind"]) == ("unsupported", "constant")
    assert "decorator" in resolved["g"]["help"]


def test_defaults_that_are_not_constants(capture) -> None:
    captured = capture(HEADER + "@compile()\ndef f(a: int = 1, b: int = object()): ...\n")
    fault = one(captured)
    assert (fault["code"], fault["at"]) == ("unsupported-default", [3, 27, 3, 35])


def test_a_file_with_the_name_of_a_module_in_use(tmp_path) -> None:
    (tmp_path / "json.py").write_text(HEADER)
    faults = capture_module(tmp_path / "json.py", tmp_path / "out").to_json()
    assert [fault["code"] for fault in faults] == ["module-name-taken"]


def test_a_later_success_removes_the_old_diagnostics(tmp_path: Path) -> None:
    file, out = tmp_path / "later.py", tmp_path / "out"
    file.write_text("1 +\n")
    assert main([str(file), "--out", str(out)]) == 1
    assert sorted(path.name for path in out.iterdir()) == ["diagnostics.json", "sources.json"]
    assert (out / "sources.json").read_text() == '{"later.py":"1 +\\n"}\n'
    file.write_text(HEADER + "@compile()\ndef f() -> int: return 1\n")
    assert main([str(file), "--out", str(out)]) == 0
    assert sorted(path.name for path in out.iterdir()) == ["module.json"]


def test_what_the_module_prints_is_kept_apart(capture, capsys) -> None:
    capture(HEADER + "print('noise')\n@compile()\ndef f() -> int: return 1\n")
    assert capsys.readouterr() == ("", "noise\n")
