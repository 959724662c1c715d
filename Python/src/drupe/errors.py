"""Exceptions: of the client itself, and those that compiled code raises."""

from __future__ import annotations

import ast
import builtins
import contextlib
import importlib
import sys
from dataclasses import dataclass
from functools import cache


class ArtifactError(Exception):
    """A library that cannot be loaded: absent, damaged, or made for another machine."""


class CompiledError(RuntimeError):
    """An exception whose type exists only in the compiled code."""


@dataclass(frozen=True)
class Site:
    """A place in the Python source that an exception passed through, as in a traceback."""

    file: str
    function: str
    line: int

    def __str__(self) -> str:
        return f'  File "{self.file}", line {self.line}, in {self.function}'


def exception(type_name: str, message: str, sites: list[Site]) -> BaseException:
    """Returns the Python exception that stands for an error of compiled code.

    Args:
        type_name: The name of the exception's class, "ValueError" or "numpy.exceptions.AxisError".
        message: What `str` of the exception gives.
        sites: The compiled Python lines, outermost call first, as tracebacks list them.

    Returns:
        An exception of the same type and text; the lines are its note and `drupe_traceback`.

    """
    raised = _with_text(exception_type(type_name), message)
    raised.drupe_traceback = sites  # type: ignore[attr-defined]
    if sites:
        lines = "\n".join(str(site) for site in sites)
        raised.add_note(f"Compiled traceback (most recent call last):\n{lines}")
    return raised


@cache
def exception_type(name: str) -> type[BaseException]:
    """Returns the exception class of a name; an unknown one becomes a `CompiledError`."""
    module, _, short = name.rpartition(".")
    candidates = [vars(builtins).get(short)]
    if module:
        candidates.insert(0, getattr(_module(module), short, None))
    elif "numpy" in sys.modules:
        candidates.append(getattr(_module("numpy.exceptions"), short, None))
    candidates.append(getattr(_module("json"), short, None))
    for candidate in candidates:
        if isinstance(candidate, type) and issubclass(candidate, BaseException):
            return candidate
    return type(short, (CompiledError,), {"__module__": module or "drupe"})


def _module(name: str) -> object:
    """Returns an importable module, `None` otherwise."""
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


def _with_text(kind: type[BaseException], message: str) -> BaseException:
    """Returns an exception whose `str` is the message."""
    for arguments in _possible_arguments(kind, message):
        try:
            raised = kind(*arguments)
        except TypeError:
            continue
        if str(raised) == message:
            return raised
    return _texted(kind)(message)


def _possible_arguments(kind: type[BaseException], message: str) -> list[tuple[object, ...]]:
    """Returns the arguments that may give an exception its text, the likeliest first."""
    if not message:
        return [(), ("",)]
    if issubclass(kind, KeyError):
        # Its text is the `repr` of the key.
        with contextlib.suppress(ValueError, SyntaxError):
            return [(ast.literal_eval(message),)]
    return [(message,)]


@cache
def _texted(kind: type[BaseException]) -> type[BaseException]:
    """Returns a subclass of the same name whose text is given.

    Needed for classes that compute their text from arguments that did not cross the boundary,
    such as UnicodeDecodeError; their constructors are not run.
    """

    def initialize(self: BaseException, message: str) -> None:
        self.args = (message,)

    body = {
        "__module__": kind.__module__,
        "__new__": lambda cls, message: kind.__new__(cls),
        "__init__": initialize,
        "__str__": lambda self: self.args[0],
    }
    return type(kind.__name__, (kind,), body)
