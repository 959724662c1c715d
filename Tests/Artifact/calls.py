"""Checks that a call ends in the same way from C, Python, Node and the command line.

CPython, running the very functions, says how a call ends where it can: it does not check types.
"""

from __future__ import annotations

import contextlib
import functools
import importlib.util
import inspect
import io
import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parents[1]
SOURCE = FOLDER / "functions.py"
FUNCTIONS = ["total", "greet", "length"]
MUSL = Path("/lib/ld-musl-x86_64.so.1")

CALLS: list[tuple[str, dict[str, Any]]] = [
    ("total", {"xs": [1, 2, 3]}),
    ("total", {"xs": [-(2**52), 2**52], "by": -1}),
    ("total", {"xs": []}),
    ("total", {}),
    ("greet", {"name": "Zoë 🙂"}),
    ("greet", {"name": "a\0b", "language": "fr"}),
    ("greet", {"name": ""}),
    ("greet", {"name": "x", "language": "de"}),
    ("greet", {"language": "de"}),
    ("length", {"text": "é\ud800\0🙂"}),
]
"""Calls that CPython can judge."""

MISTYPED: list[tuple[str, dict[str, Any], str]] = [
    ("total", {"xs": "abc"}, "total() argument 'xs' must be list[int], not str"),
    ("total", {"xs": ["a"]}, "total() argument 'xs' must be list[int], not list[str]"),
    ("total", {"xs": [1], "by": 2.5}, "total() argument 'by' must be int, not float"),
    ("total", {"xs": None}, "total() argument 'xs' must be list[int], not None"),
    ("greet", {"name": 5}, "greet() argument 'name' must be str, not int"),
    ("length", {"text": ["a"]}, "length() argument 'text' must be str, not list[str]"),
]
"""Calls with an argument of another type, and the text of their TypeError."""

INVALID_TEXTS = ["FF", "61C3", "C0AF", "F4908080", "80"]
"""Bytes, in hexadecimal, that are not UTF-8."""


@functools.cache
def folder() -> Path:
    """Returns a folder for what the tests build, kept as long as this process."""
    directory = tempfile.TemporaryDirectory(prefix="drupe-artifact-")
    folder.directory = directory  # type: ignore[attr-defined]
    return Path(directory.name)


@functools.cache
def library() -> Path:
    """Returns the compiled functions."""
    path = folder() / "functions.so"
    subprocess.run(["drupe", "compile", SOURCE, "-o", path], check=True, capture_output=True)
    return path


@functools.cache
def caller(target: str) -> list[str]:
    """Returns the command of the C program, built for a target."""
    program = folder() / f"caller-{target}"
    command = [sys.executable, "-m", "ziglang", "cc", "-target", target, "-dynamic", "-O1"]
    include = ["-I", str(ROOT / "Runtime/include"), "-Wall", "-Werror"]
    subprocess.run([*command, *include, FOLDER / "caller.c", "-o", program], check=True)
    return [str(MUSL), str(program)] if "musl" in target else [str(program)]


def callers() -> list[list[str]]:
    """Returns the commands of the C program, for each C library."""
    return [caller("x86_64-linux-gnu.2.28"), caller("x86_64-linux-musl")]


def output(*command: str | Path) -> str:
    """Returns the standard output of a program, which must write nothing else."""
    result = subprocess.run([*map(str, command)], capture_output=True)
    assert result.returncode == 0 and not result.stderr, (command, result)
    return result.stdout.decode("utf-8", "surrogatepass")


@functools.cache
def functions() -> Any:
    """Returns the module of the functions, for CPython to run."""
    spec = importlib.util.spec_from_file_location("functions", SOURCE)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def ending(function: Callable[..., Any], arguments: dict[str, Any]) -> tuple[str, str]:
    """Returns how a call ends, its value or its exception, and what it prints."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        try:
            outcome = str(function(**arguments))
        except Exception as error:
            outcome = f"{type(error).__name__}: {error}"
    return outcome, printed.getvalue()


def c_words(name: str, arguments: dict[str, Any]) -> list[str]:
    """Returns a call as words for the C program."""
    words = [str(FUNCTIONS.index(name))]
    values = [arguments.get(parameter, ...) for parameter in parameters(name)]
    for value in values:
        if value is ...:
            words.append("absent")
        elif isinstance(value, str):
            words.append("text=" + value.encode("utf-8", "surrogatepass").hex())
        elif isinstance(value, list):
            words.append("ints=" + ",".join(map(str, value)))
        else:
            words.append(f"int={value}" if isinstance(value, int) else "none")
    return words


def parameters(name: str) -> list[str]:
    """Returns the names of the parameters of a function."""
    return list(inspect.signature(getattr(functions(), name)).parameters)


def node_endings(calls: list[tuple[str, dict[str, Any]]]) -> tuple[list[str], str]:
    """Returns how calls from Node end, and what they print in all."""
    command = ["node", str(FOLDER / "caller.cjs"), str(library())]
    result = subprocess.run(command, input=json.dumps(calls).encode(), capture_output=True)
    assert result.returncode == 0, result.stderr
    lines = result.stderr.decode("utf-8").splitlines()
    return [json.loads(line)["outcome"] for line in lines], result.stdout.decode("utf-8")


def calls_end_as_in_cpython() -> None:
    """Values, exceptions and printed text are those of CPython, from everywhere."""
    import drupe

    loaded = drupe.load(library())
    expected = [ending(getattr(functions(), name), arguments) for name, arguments in CALLS]
    for (name, arguments), wanted in zip(CALLS, expected, strict=True):
        assert ending(loaded[name], arguments) == wanted, (name, arguments)
        for command in callers():
            words = c_words(name, arguments)
            assert output(*command, library(), "call", *words) == wanted[0], words
            assert output(*command, library(), "print", *words) == wanted[1], words
    outcomes, printed = node_endings(CALLS)
    assert outcomes == [outcome for outcome, _ in expected], outcomes
    assert printed == "".join(text for _, text in expected), printed


def wrong_types_are_type_errors() -> None:
    """An argument of another type is a TypeError that names it, from everywhere."""
    import drupe

    loaded = drupe.load(library())
    wanted = [f"TypeError: {message}" for _, _, message in MISTYPED]
    calls = [(name, arguments) for name, arguments, _ in MISTYPED]
    assert [ending(loaded[name], arguments)[0] for name, arguments in calls] == wanted
    assert node_endings(calls)[0] == wanted
    # On the command line, whatever is written for a text is one.
    for arguments in (arguments for name, arguments in calls if name == "total"):
        flags = [w for key, x in arguments.items() for w in (f"--{key}", json.dumps(x))]
        command = ["drupe", "run", str(library()), "--function", "total", *flags]
        result = subprocess.run(command, capture_output=True, text=True)
        assert result.returncode != 0 and not result.stdout, command
        assert result.stderr.startswith("error[wrong-argument]"), (result.stderr, command)


def wrong_counts_are_type_errors() -> None:
    """Too many, missing and unknown arguments are the TypeErrors of CPython."""
    import drupe

    loaded = drupe.load(library())
    for arguments, keywords in [
        ((), {}), ((), {"by": 1}), (([1], 2, 3), {}), (([1],), {"xs": [1]}), (([1],), {"zs": 1}),
    ]:  # fmt: skip
        found = ending(functools.partial(loaded["total"], *arguments), keywords)
        wanted = ending(functools.partial(functions().total, *arguments), keywords)
        assert found == wanted, (found, wanted)
    for command in callers():
        found = output(*command, library(), "call", "0", "ints=1", "int=2", "int=3")
        assert found == ending(lambda: functions().total([1], 2, 3), {})[0], found
        found = output(*command, library(), "call", "99")
        assert found.startswith("LookupError: "), found
    for flags, code in [([], "missing-argument"), (["--zs", "1"], "unknown-parameter")]:
        command = ["drupe", "run", str(library()), "--function", "total", *flags]
        result = subprocess.run(command, capture_output=True, text=True)
        assert result.returncode != 0 and f"error[{code}]" in result.stderr, result


def texts_that_are_not_utf8_are_refused() -> None:
    """Bytes that are no text raise ValueError, and the lone surrogates of Python do not."""
    for command in callers():
        for digits in INVALID_TEXTS:
            found = output(*command, library(), "call", "2", f"text={digits}")
            assert found == "ValueError: length() argument 'text' is not valid UTF-8 text", found
        assert output(*command, library(), "call", "2", "text=EDA080") == "1"


def nothing_is_printed_without_a_sink() -> None:
    """A library writes nothing by itself, whatever the function prints."""
    for command in callers():
        greeting = output(*command, library(), "call", "1", "text=78")
        assert greeting == "hello, X!", greeting


def threads_agree() -> None:
    """Eight threads at once get the right results, of good and of failing calls."""
    for command in callers():
        assert output(*command, library(), "threads") == "agree\n"


def tests() -> Iterator[Callable[[], None]]:
    """The tests in order."""
    yield calls_end_as_in_cpython
    yield wrong_types_are_type_errors
    yield wrong_counts_are_type_errors
    yield texts_that_are_not_utf8_are_refused
    yield nothing_is_printed_without_a_sink
    yield threads_agree
