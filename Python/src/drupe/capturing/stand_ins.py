"""Which of the library's classes and functions are compiled from a stand-in written in Python."""

from __future__ import annotations

import functools
import importlib
import typing
from functools import cache
from types import BuiltinFunctionType, FunctionType, ModuleType
from typing import Any

from drupe.capturing.names import public_name

MODULES = {"cmath", "contextlib", "datetime", "functools", "heapq", "io", "pathlib", "string"}
"""Modules of Python's library with stand-ins."""

PACKAGE = "drupe.stand_ins"
"""Where the stand-ins are."""

ARGUMENTS = {
    "date": ("year", "month", "day"),
    "datetime": ("year", "month", "day", "hour", "minute", "second", "microsecond"),
    "time": ("hour", "minute", "second", "microsecond"),
    "timedelta": ("days", "seconds", "microseconds"),
    "Template": ("template",),
}
"""What a stand-in is made of, for the objects that a module holds: attributes of these names."""

MANAGERS = "contextmanager.<locals>.helper"
"""What `contextlib.contextmanager` makes of a function."""

_made: dict[int, tuple[Any, FunctionType]] = {}
"""The functions that stand for those that `contextmanager` and caches made."""


def stand_in(value: Any) -> Any:
    """Returns the stand-in of a library's class or function, the value itself if it has none."""
    if isinstance(value, typing.NewType):
        return _module("typing").new_type
    if isinstance(value, functools._lru_cache_wrapper):
        return _cached(value)
    if not isinstance(value, type | FunctionType | BuiltinFunctionType):
        return value
    if isinstance(value, FunctionType) and value.__code__.co_qualname == MANAGERS:
        return _manager(value)
    if (getattr(value, "__module__", None) or "").lstrip("_") not in MODULES:
        return value
    module, _, name = (public_name(value) or "").partition(".")
    if module not in MODULES:
        return value
    found = vars(_module(module)).get(name, value)
    if getattr(found, "__module__", None) != f"{PACKAGE}.{module}":
        return found if is_stand_in(found) else value
    return _own(found) if isinstance(found, FunctionType) else found


def stand_in_object(value: Any) -> Any:
    """Returns the stand-in of an object of a library's class, the object itself if it has none."""
    kind = type(value)
    names = ARGUMENTS.get(kind.__name__)
    if kind.__name__ == "PurePosixPath" and kind.__module__ == "pathlib":
        return stand_in(kind)(str(value))
    if names is None or kind.__module__ not in MODULES or getattr(value, "tzinfo", None):
        return value
    return stand_in(kind)(*[getattr(value, name) for name in names])


def is_stand_in(value: Any) -> bool:
    """`true` iff a class or function is a stand-in, or one that these use."""
    return (getattr(value, "__module__", None) or "").startswith(f"{PACKAGE}.")


def _manager(made: FunctionType) -> FunctionType:
    """Returns what stands for a function that `contextlib.contextmanager` made."""
    if id(made) not in _made:
        decorator = _own(_module("contextlib").contextmanager)
        _made[id(made)] = (made, decorator(made.__wrapped__))  # type: ignore[attr-defined]
    return _made[id(made)][1]


def _cached(made: Any) -> Any:
    """Returns what stands for a function under a cache, itself if it is none of Python's."""
    function = made.__wrapped__
    if not isinstance(function, FunctionType):
        return made
    if id(made) not in _made:
        _made[id(made)] = (made, _module("functools").cached(function, len(_made)))
    return _made[id(made)][1]


def _own(function: FunctionType) -> FunctionType:
    """Returns a copy of a stand-in function, with copies of the private classes it makes.

    The attributes of a class have one type each; so each use of the function has a class.
    """
    names = [name for name in _names(function.__code__) if name.startswith("_")]
    classes = {n: c for n in names if isinstance(c := function.__globals__.get(n), type)}
    if not classes:
        return function
    scope = dict(function.__globals__)
    for name, kind in classes.items():
        members = {key: _copied(value, scope) for key, value in vars(kind).items()}
        for key in ("__dict__", "__weakref__"):
            members.pop(key, None)
        scope[name] = type(kind.__name__, kind.__bases__, members)
    return _copied(function, scope)


def _copied(value: Any, scope: dict[str, Any]) -> Any:
    """Returns a copy of a function with other globals; other values are returned as they are."""
    if not isinstance(value, FunctionType):
        return value
    copy = FunctionType(value.__code__, scope, value.__name__, value.__defaults__)
    copy.__kwdefaults__ = value.__kwdefaults__
    copy.__annotations__ = value.__annotations__
    copy.__qualname__, copy.__module__ = value.__qualname__, value.__module__
    return copy


def _names(code: Any) -> set[str]:
    """Returns the global names that code reads, with that of the functions inside of it."""
    names = set(code.co_names)
    for constant in code.co_consts:
        if hasattr(constant, "co_names"):
            names |= _names(constant)
    return names


@cache
def _module(name: str) -> ModuleType:
    """Returns the module with the stand-ins of a library's module."""
    return importlib.import_module(f"{PACKAGE}.{name}")
