"""`python library_recorder.py MODULE OUT`: record the calls that CPython's tests make of a module.

The functions that MODULE defines in Python are wrapped, `test.test_MODULE` is run, and OUT gets one
JSON object for each call whose arguments are plain values.
"""

from __future__ import annotations

import ast
import contextlib
import functools
import importlib
import io
import json
import sys
import types
import unittest
from collections.abc import Callable
from typing import Any

from test.support import import_helper

LIMIT = 25
"""How many calls of a function are kept."""

LONGEST = 400
"""How long a written argument may be."""

SYSTEM = {
    "abspath",
    "expanduser",
    "expandvars",
    "getatime",
    "getctime",
    "getmtime",
    "getsize",
    "exists",
    "format",
    "islink",
    "ismount",
    "lexists",
    "pprint",
    "realpath",
    "relpath",
    "samefile",
    "seed",
    "setfirstweekday",
}
"""Functions that print, change the module or ask the system."""

SLOW = ("Large", "Performance", "Stress", "Threads")
"""What the names of tests have that take long."""


class Recorder:
    """The calls so far."""

    def __init__(self) -> None:
        """Start without calls."""
        self.calls: dict[str, dict[str, Any]] = {}
        self.counts: dict[str, int] = {}

    def wrapped(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """Returns a function that notes each call and does what `function` does."""

        @functools.wraps(function)
        def wrapper(*arguments: Any, **named: Any) -> Any:
            self.note(name, arguments, named)
            return function(*arguments, **named)

        return wrapper

    def note(self, name: str, arguments: tuple[Any, ...], named: dict[str, Any]) -> None:
        """Note a call, unless it is known or not plain."""
        if self.counts.get(name, 0) >= LIMIT:
            return
        try:
            values = [written(value) for value in arguments]
            keywords = {key: written(value) for key, value in named.items()}
        except ValueError:
            return
        key = repr((name, values, keywords))
        if key not in self.calls:
            self.counts[name] = self.counts.get(name, 0) + 1
            self.calls[key] = {"function": name, "arguments": values, "named": keywords}


def written(value: object) -> str:
    """Returns a plain value as Python writes it; raises ValueError for others."""
    if isinstance(value, list | tuple | dict | set | str | bytes) and len(value) > LONGEST:
        raise ValueError
    text = repr(value)
    if len(text) > LONGEST:
        raise ValueError
    try:
        again = ast.literal_eval(text)
    except (SyntaxError, RecursionError) as error:
        raise ValueError from error
    if type(again) is not type(value) or again != value:
        raise ValueError
    return text


def record(name: str) -> list[dict[str, Any]]:
    """Returns the calls of the functions of module `name`."""
    sys.modules[f"_{name}"] = None  # type: ignore[assignment]
    sys.modules.pop(name, None)
    module = importlib.import_module(name)
    import_fresh = import_helper.import_fresh_module
    import_helper.import_fresh_module = lambda wanted, *rest, **named: (
        module if wanted == name else import_fresh(wanted, *rest, **named)
    )
    recorder = Recorder()
    for key, value in list(vars(module).items()):
        is_own = isinstance(value, types.FunctionType) and value.__module__ == name
        if is_own and not key.startswith("_") and key not in SYSTEM:
            setattr(module, key, recorder.wrapped(key, value))
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        tests = unittest.defaultTestLoader.loadTestsFromName(f"test.test_{name}")
        result = unittest.TestResult()
        for test in flat(tests):
            if not any(word in test.id() for word in SLOW):
                test.run(result)
    return list(recorder.calls.values())


def flat(tests: unittest.TestSuite) -> list[unittest.TestCase]:
    """Returns the tests of a suite in order."""
    found: list[unittest.TestCase] = []
    for test in tests:
        if isinstance(test, unittest.TestSuite):
            found += flat(test)
        else:
            found.append(test)
    return found


if __name__ == "__main__":
    with open(sys.argv[2], "w") as out:
        for call in record(sys.argv[1]):
            out.write(json.dumps(call) + "\n")
