"""`python pythran_recorder.py TESTS OUT`: record what Pythran's own tests would compile and call.

Each test module of the folder TESTS is imported with a `pythran` package whose `TestEnv` notes the
program, the arguments and the types instead of compiling, and each test method is run once. OUT
gets one JSON object a line.
"""

from __future__ import annotations

import contextlib
import importlib.util
import io
import json
import os
import signal
import sys
import types
import unittest
from collections.abc import Iterator
from pathlib import Path
from textwrap import dedent
from typing import Any, ClassVar

Record = dict[str, Any]


class Recorder(unittest.TestCase):
    """Takes the place of Pythran's `TestEnv`."""

    records: ClassVar[list[Record]] = []
    """What was noted by the test that runs now."""

    PYTHRAN_CXX_FLAGS: ClassVar[list[str]] = []

    def run_test(self, code: str, *params: object, **interface: Any) -> None:
        """Note a program with the call of its only exported function."""
        for key in ("prelude", "check_exception", "thread_count"):
            interface.pop(key, None)
        [(name, signature)] = interface.items()
        self.records.append(
            {
                "code": dedent(code),
                "function": name,
                "types": [written_type(t) for t in signature],
                "arguments": [repr(p) for p in params],
            }
        )


class Directory(Recorder):
    """Takes the place of Pythran's `TestFromDir`, whose programs are read from files."""

    path = ""
    files: list[str] | None = None

    @staticmethod
    def populate(target: type, stub: bool = True) -> None:
        """Note nothing: the files are read by the suite."""


def written_type(value: object) -> str | None:
    """Returns the annotation of one of Pythran's types; `None` if there is none."""
    if value in (int, float, bool, str, complex):
        return value.__name__  # type: ignore[union-attr]
    if value is type(None):
        return "None"
    kind = type(value).__name__
    arguments = [written_type(a) for a in getattr(value, "__args__", ())]
    if not arguments or None in arguments:
        return None
    inner = ", ".join(a for a in arguments if a)
    if kind in ("List", "Set", "Dict", "Tuple"):
        return f"{kind.lower()}[{inner}]"
    return f"{inner} | None" if kind == "Optional" else None


def install(tests: Path) -> None:
    """Make `pythran`, `pythran.typing` and `pythran.tests` importable."""
    package = types.ModuleType("pythran")
    package.__path__ = []
    inner = types.ModuleType("pythran.tests")
    inner.__path__ = []
    inner.TestEnv, inner.TestFromDir = Recorder, Directory
    sys.modules |= {"pythran": package, "pythran.tests": inner}
    sys.modules["pythran.typing"] = load(tests.parent / "typing.py", "pythran.typing")


def load(path: Path, name: str) -> types.ModuleType:
    """Import a file under a name."""
    specification = importlib.util.spec_from_file_location(name, path)
    assert specification and specification.loader
    module = importlib.util.module_from_spec(specification)
    sys.modules[name] = module
    specification.loader.exec_module(module)
    return module


def recorded(path: Path) -> Iterator[Record]:
    """Yields what the tests of a file note; one record with `fault` if it cannot be imported."""
    try:
        module = load(path, f"tests.{path.stem}")
    except Exception as error:
        yield {"test": path.stem, "fault": f"{type(error).__name__}: {error}"}
        return
    for owner, kind in vars(module).items():
        if not (isinstance(kind, type) and issubclass(kind, Recorder)):
            continue
        for method in sorted(n for n in dir(kind) if n.startswith("test_")):
            Recorder.records = []
            with contextlib.suppress(BaseException):
                signal.alarm(10)
                getattr(kind(method), method)()
            signal.alarm(0)
            for number, record in enumerate(Recorder.records):
                suffix = f".{number}" if number else ""
                yield {"test": f"{path.stem}.{owner}.{method}{suffix}", **record}


def interrupt(*_: object) -> None:
    """Ends a test that takes too long."""
    raise TimeoutError


def main() -> None:
    """Runs the command."""
    tests, out = Path(sys.argv[1]), Path(sys.argv[2])
    install(tests)
    os.chdir(tests)
    signal.signal(signal.SIGALRM, interrupt)
    with out.open("w") as file:
        for path in sorted(tests.glob("test_*.py")):
            with contextlib.redirect_stdout(io.StringIO()):
                records = list(recorded(path))
            for record in records:
                file.write(json.dumps(record) + "\n")


if __name__ == "__main__":
    main()
