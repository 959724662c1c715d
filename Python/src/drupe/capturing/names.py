"""The one name under which the compiler knows a function or class of a library."""

from __future__ import annotations

import sys
from types import BuiltinFunctionType, ModuleType
from typing import Any

ALIASES = {
    "builtins": "python",
    "posix": "os",
    "nt": "os",
    "genericpath": "os.path",
    "posixpath": "os.path",
    "ntpath": "os.path",
}
"""Modules that the compiler calls by another name."""

TRANSPARENT_BASES = {"typing.Generic", "typing.Protocol", "abc.ABC", "builtins.object"}
"""Bases that say nothing about objects."""


def public_name(value: Any) -> str | None:
    """Returns the public dotted name of a library's function or class; `None` if it has none.

    The name is the shortest module path that offers the object, so `numpy.random._generator`
    and `_functools` become `numpy.random` and `functools`; builtins are `python.len`.
    """
    if isinstance(value, ModuleType):
        return value.__name__
    owner = getattr(value, "__self__", None)
    if owner is not None and not isinstance(owner, ModuleType):
        return _member_name(owner, value)
    qualified = getattr(value, "__qualname__", None) or getattr(value, "__name__", None)
    if not isinstance(qualified, str) or "<" in qualified:
        return None
    module = getattr(value, "__module__", None)
    if not isinstance(module, str):
        owner = getattr(value, "__objclass__", None)
        return None if owner is None else _member_name(owner, value)
    public = _public_module(module, qualified, value)
    if public.startswith("_") or qualified.startswith("_"):
        return None  # `_hashlib.openssl_sha256` is known by the path that the source uses.
    return f"{ALIASES.get(public, public)}.{qualified}"


def type_name(kind: type) -> str:
    """Returns the public name of a type, `numpy.ndarray` for example."""
    return public_name(kind) or f"{kind.__module__}.{kind.__qualname__}"


def _member_name(owner: Any, value: Any) -> str | None:
    """Returns the name of a class method, or of a method of a function-like object."""
    if not isinstance(owner, type | BuiltinFunctionType) and type(owner).__name__ != "ufunc":
        # Methods of instances have no public name, but those of ufuncs do: `numpy.add.reduce`.
        return None
    base = public_name(owner)
    return None if base is None else f"{base}.{value.__name__}"


def _public_module(module: str, qualified: str, value: Any) -> str:
    """Returns the shortest loaded module path that offers `value` under its qualified name."""
    parts = module.split(".")
    candidates = [".".join(parts[:count]) for count in range(1, len(parts) + 1)]
    candidates += [module.lstrip("_")] if module.startswith("_") else []
    for candidate in candidates:
        loaded = sys.modules.get(candidate)
        if loaded is None or any(part.startswith("_") for part in candidate.split(".")):
            continue
        if _lookup(loaded, qualified) is value:
            return candidate
    return module


def _lookup(module: ModuleType, qualified: str) -> Any:
    """Returns what a dotted name means in a module, the module itself when there is nothing."""
    found: Any = module
    for part in qualified.split("."):
        found = getattr(found, part, module)
    return found


def slots_of(kind: type) -> list[str] | None:
    """Returns the names of all attributes that objects can have, `None` if they can have any."""
    names: set[str] = set()
    for base in kind.__mro__:
        if base is object or f"{base.__module__}.{base.__qualname__}" in TRANSPARENT_BASES:
            continue
        if "__slots__" not in vars(base):
            return None
        slots = vars(base)["__slots__"]
        names.update([slots] if isinstance(slots, str) else slots)
    return None if "__dict__" in names else sorted(names)


def stable_repr(value: Any) -> str:
    """Returns a short `repr` without the address, which changes from run to run."""
    try:
        text = repr(value)
    except Exception:
        text = f"<{type(value).__name__}>"
    text = text.partition(" at 0x")[0] + (">" if " at 0x" in text else "")
    return text if len(text) <= 80 else text[:77] + "..."
