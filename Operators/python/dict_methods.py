"""The methods of dicts. Keys, values and items are views that follow the dict."""

from __future__ import annotations

from collections.abc import Iterator as Yields

from operatorkit import Any, Draw, Hashable, Iterable, K, Sample, V, composite, primitive


@primitive("python.dict.get")
def get(self: dict[K, V], key: Hashable) -> V | None:
    """Returns the value of `key`, or None."""
    return self.get(key)


@primitive("python.dict.get")
def get_default(self: dict[K, V], key: Hashable, default: V) -> V:
    """Returns the value of `key`, or `default`."""
    return self.get(key, default)


@primitive("python.dict.get")
def get_none(self: dict[K, V], key: Hashable, default: None) -> V | None:
    """Returns the value of `key`, or None."""
    return self.get(key, default)


@composite("python.dict.get")
def get_other(self: dict[K, V], key: Hashable, default: Any):
    """Returns the value of `key`, or `default`, which is of another type."""
    if key not in self:
        return default
    return self[key]


@primitive("python.dict.setdefault", raises=("RuntimeError",), mutates=("self",))
def setdefault(self: dict[K, V], key: K, default: V) -> V:
    """Returns the value of `key`, which becomes `default` if it is not there."""
    return self.setdefault(key, default)


@primitive("python.dict.pop", raises=("KeyError", "RuntimeError"), mutates=("self",))
def pop(self: dict[K, V], key: Hashable) -> V:
    """Removes `key` and returns its value."""
    return self.pop(key)


@primitive("python.dict.pop", raises=("RuntimeError",), mutates=("self",))
def pop_default(self: dict[K, V], key: Hashable, default: V) -> V:
    """Removes `key` and returns its value, or `default`."""
    return self.pop(key, default)


@primitive("python.dict.pop", raises=("RuntimeError",), mutates=("self",))
def pop_none(self: dict[K, V], key: Hashable, default: None) -> V | None:
    """Removes `key` and returns its value, or None."""
    return self.pop(key, default)


@composite("python.dict.pop")
def pop_other(self: dict[K, V], key: Hashable, default: Any):
    """Removes `key` and returns its value, or `default`, which is of another type."""
    return self.pop(key) if key in self else default


@primitive("python.dict.popitem", raises=("KeyError", "RuntimeError"), mutates=("self",))
def popitem(self: dict[K, V]) -> tuple[K, V]:
    """Removes and returns the last item."""
    return self.popitem()


@primitive("python.dict.update", raises=("RuntimeError",), mutates=("self",))
def update(self: dict[K, V], other: dict[K, V]) -> None:
    """Sets the items of `other`."""
    self.update(other)


@primitive("python.dict.update", raises=("RuntimeError",), mutates=("self",))
def update_pairs(self: dict[K, V], pairs: Iterable[tuple[K, V]]) -> None:
    """Sets the pairs of key and value."""
    self.update(pairs)


@primitive("python.dict.clear", raises=("RuntimeError",), mutates=("self",))
def clear(self: dict[K, V]) -> None:
    """Removes all items."""
    self.clear()


@primitive("python.dict.copy")
def copy(self: dict[K, V]) -> dict[K, V]:
    """Returns a new dict of the same items."""
    return self.copy()


@get.samples
@pop.samples
def lookups(draw: Draw) -> Yields[Sample]:
    """Yields keys that are there and that are not."""
    for key in ["a", "b", "c"]:
        yield Sample({"a": 1, "b": 2}, key)
    yield Sample({1: "x"}, True)
    yield Sample({1: "x"}, 2.5)
    yield Sample({(1, 2): "x"}, (1, 3))


@get_default.samples
@setdefault.samples
@pop_default.samples
def defaults(draw: Draw) -> Yields[Sample]:
    """Yields keys that are there and that are not, with a default."""
    yield Sample({"a": 1, "b": 2}, "a", 9)
    yield Sample({"a": 1, "b": 2}, "c", 9)
    yield Sample({1: []}, 2, [5])


@get_none.samples
@pop_none.samples
def none_defaults(draw: Draw) -> Yields[Sample]:
    """Yields keys that are there and that are not, with None as default."""
    yield Sample({"a": 1, "b": 2}, "a", None)
    yield Sample({"a": 1, "b": 2}, "c", None)


@popitem.samples
@clear.samples
@copy.samples
def dicts(draw: Draw) -> Yields[Sample]:
    """Yields an empty dict and one out of alphabetical order."""
    yield Sample({"z": 1, "a": 2, "m": 3})
    yield Sample({})
    yield Sample({(1, "a"): [1]})


@update.samples
def updates(draw: Draw) -> Yields[Sample]:
    """Yields dicts with a common key."""
    yield Sample({"a": 1, "b": 2}, {"c": 3, "a": 4})


@update_pairs.samples
def pair_updates(draw: Draw) -> Yields[Sample]:
    """Yields pairs with a common key."""
    yield Sample({"a": 1, "b": 2}, [("c", 3), ("a", 4)])
