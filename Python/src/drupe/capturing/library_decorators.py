"""What `functools.singledispatch` makes of a function, written out as Python source."""

from __future__ import annotations

import abc
import builtins
import functools
import sys
from collections.abc import Mapping
from types import FunctionType
from typing import Any, Protocol

from drupe.capturing.sources import span
from drupe.capturing.synthesis import Synthesis

SINGLE_DISPATCH = functools.singledispatch(lambda value: value).__code__  # type: ignore[attr-defined]
"""The code of every function that `functools.singledispatch` makes."""


class World(Protocol):
    """What the writing asks of the capture."""

    def source_of(self, function: FunctionType) -> Any:
        """Returns the file and the definition of a function, `None` when either is missing."""

    def synthesize(self, function: FunctionType, file: Any, node: Any) -> None:
        """Let `function` be defined by `node`, which was made for it, in `file`."""


class LibraryDecorators:
    """Knows the functions that were written in the place of decorated ones."""

    def __init__(self, world: World) -> None:
        """Start with none."""
        self._world = world
        self._written: dict[int, tuple[Any, Any]] = {}

    def written_out(self, value: Any) -> Any:
        """Returns a function of Python source that does what `value` does; `value` if none does."""
        if not isinstance(value, FunctionType) or value.__code__ is not SINGLE_DISPATCH:
            return value
        known = self._written.get(id(value))
        if known is None:
            known = self._written[id(value)] = (value, self._function(value))
        return known[1]

    def _function(self, decorated: FunctionType) -> FunctionType:
        """Returns what stands in the place of `decorated`; itself, if nothing does."""
        inner = decorated.__wrapped__  # type: ignore[attr-defined]
        found = self._world.source_of(inner) if isinstance(inner, FunctionType) else None
        if found is None:
            return decorated
        file, node = found
        at = span(node) or (1, 0, 1, 0)
        place = (at[0], at[1], at[0], at[1] + 1)
        if not dispatches_by_class(decorated):
            return decorated
        made = self._dispatcher(decorated, inner, file, place)
        made.__module__ = inner.__module__
        return made

    def _dispatcher(
        self, decorated: Any, inner: FunctionType, file: Any, place: Any
    ) -> FunctionType:
        """Returns the function that calls the implementation for the class of its argument."""
        names: dict[str, Any] = {"default": inner}
        lines = ["def wrapper(value, /, *args, **kw):"]
        for index, kind in enumerate(most_special_first(decorated.registry)):
            names |= {f"kind_{index}": kind, f"function_{index}": decorated.registry[kind]}
            lines.append(f"    if isinstance(value, kind_{index}):")
            lines.append(f"        return function_{index}(value, *args, **kw)")
        lines.append("    return default(value, *args, **kw)")
        owner = type(inner.__name__, (), {"__module__": inner.__module__})
        synthesis = Synthesis(owner, file, place, self._world)
        return synthesis.function("\n".join(lines), names)


def most_special_first(registry: Mapping[type, Any]) -> list[type]:
    """Returns the classes of a registry without `object`, subclasses before their bases."""
    order: list[type] = []
    for kind in registry:
        if kind is not object:
            at = next((i for i, k in enumerate(order) if issubclass(kind, k)), len(order))
            order.insert(at, kind)
    return order


def dispatches_by_class(decorated: Any) -> bool:
    """`true` iff asking for one registered class after the other finds what CPython finds."""
    order = most_special_first(decorated.registry)
    known = {kind for kind in vars(builtins).values() if isinstance(kind, type)}
    # A class that derives from none of them can be one of abstract classes all the same.
    roots = [object] if any(isinstance(kind, abc.ABCMeta) for kind in order) else order
    for kind in known.union(order, *map(_derived, roots)):
        first = next((k for k in order if issubclass(kind, k)), object)
        try:
            if decorated.dispatch(kind) is not decorated.registry[first]:
                return False
        except RuntimeError:  # CPython finds two that are equally good.
            return False
    return True


def _derived(kind: type) -> set[type]:
    """Returns the classes that derive from `kind` and are not of the standard library."""
    found: set[type] = set()
    for derived in type.__subclasses__(kind):
        if derived.__module__.partition(".")[0] not in sys.stdlib_module_names:
            found |= {derived, *_derived(derived)}
    return found
