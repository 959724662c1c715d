"""Which functions and classes of Python's own library are compiled from their source."""

from __future__ import annotations

import os
import re
import sys
import sysconfig
from functools import cache
from pathlib import Path
from types import FunctionType

from drupe.capturing.names import public_name

NOT_COMPILED = {
    *("abc", "argparse", "ast", "asyncio", "builtins", "codecs", "collections", "concurrent"),
    *("contextlib", "copy", "copyreg", "ctypes", "dataclasses", "dis", "enum", "functools", "gc"),
    *("genericpath", "gzip", "hashlib", "importlib", "inspect", "io", "itertools", "json"),
    *("logging", "multiprocessing", "ntpath", "operator", "os", "pathlib", "pickle", "platform"),
    *("posixpath", "random", "re", "runpy", "shutil"),
    *("signal", "socket", "sqlite3", "ssl", "subprocess", "sys", "tempfile", "threading", "time"),
    *("traceback", "types", "typing", "unittest", "warnings", "weakref", "zipfile"),
}
"""Modules about the interpreter, the system, or what operators cover as a whole."""

OPERATOR = re.compile(r'^@(?:primitive|composite)\(\s*"([^"]+)"', re.MULTILINE)
"""How spec files declare operators."""


def is_compiled(value: FunctionType | type) -> bool:
    """`true` iff a function or class is Python code of the standard library without an operator."""
    module = sys.modules.get(getattr(value, "__module__", None) or "")
    file = getattr(module, "__file__", None)
    if not file or not file.endswith(".py") or not _is_of_standard_library(Path(file)):
        return False
    if module.__name__.partition(".")[0] in NOT_COMPILED:  # type: ignore[union-attr]
        return False
    if isinstance(value, type) and not _is_plain(value):
        return False
    known, name = covered(), public_name(value)
    if name is None:  # A private one, which only its module knows.
        return bool(known)
    return bool(known) and name not in known and not any(n.startswith(f"{name}.") for n in known)


def _is_plain(value: type) -> bool:
    """`true` iff the class and its bases are written in Python."""
    return all(
        base is object or (base.__module__ in sys.modules and "__module__" in vars(base))
        for base in value.__mro__
    ) and not issubclass(value, BaseException | type)


@cache
def covered() -> frozenset[str]:
    """Returns the names of all operators; none if their specs are not there."""
    configured = os.environ.get("DRUPE_OPERATORS")
    root = Path(configured) if configured else Path(__file__).parents[4] / "Operators"
    names: set[str] = set()
    for file in sorted(root.glob("*/*.py")):
        names.update(OPERATOR.findall(file.read_text(encoding="utf-8")))
    return frozenset(names)


@cache
def _folder() -> Path:
    """Returns the folder of the standard library."""
    return Path(sysconfig.get_paths()["stdlib"]).resolve()


def _is_of_standard_library(file: Path) -> bool:
    """`true` iff the file is of the standard library, and not of an installed package."""
    path = file.resolve()
    return path.is_relative_to(_folder()) and "site-packages" not in path.parts
