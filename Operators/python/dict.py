"""Dicts: displays, items, merging. A dict is a shared reference in insertion order."""

from __future__ import annotations

from collections.abc import Iterator

from operatorkit import Any, Draw, Hashable, Iterable, K, Sample, V, paired, primitive


@primitive("python.dict.display", result="template")
def display(*items: Any) -> paired(items):
    """Returns a new dict of alternating keys and values; the last value of a key wins."""
    return dict(zip(items[::2], items[1::2], strict=True))


@primitive("python.dict", result="template")
def empty_dict() -> dict[K, V]:
    """Returns a new empty dict."""
    return {}


@primitive("python.dict")
def dict_copy(mapping: dict[K, V]) -> dict[K, V]:
    """Returns a new dict of the same items."""
    return dict(mapping)


@primitive("python.dict", raises=("RuntimeError",))
def dict_pairs(pairs: Iterable[tuple[K, V]]) -> dict[K, V]:
    """Returns a new dict of the pairs of key and value."""
    return dict(pairs)


@primitive("python.dict.fromkeys", raises=("RuntimeError",))
def fromkeys(iterable: Iterable[Hashable], value: V) -> dict[Hashable, V]:
    """Returns a new dict that has `value` for each of `iterable`."""
    return dict.fromkeys(iterable, value)


@primitive("python.dict.fromkeys", raises=("RuntimeError",))
def fromkeys_none(iterable: Iterable[Hashable]) -> dict[Hashable, None]:
    """Returns a new dict that has None for each of `iterable`."""
    return dict.fromkeys(iterable)


@primitive("python.contains")
def contains(a: dict[K, V], key: Hashable) -> bool:
    """Returns whether `key` is a key of `a`."""
    return key in a


@primitive("python.len")
def len_(a: dict[K, V]) -> int:
    """Returns the number of items."""
    return len(a)


@primitive("python.getitem", raises=("KeyError",))
def getitem(a: dict[K, V], key: Hashable) -> V:
    """Returns the value of `key`."""
    return a[key]


@primitive("python.setitem", raises=("RuntimeError",), mutates=("a",))
def setitem(a: dict[K, V], key: K, value: V) -> None:
    """Sets the value of `key`, which keeps its place if it is there."""
    a[key] = value


@primitive("python.delitem", raises=("KeyError", "RuntimeError"), mutates=("a",))
def delitem(a: dict[K, V], key: Hashable) -> None:
    """Removes `key`."""
    del a[key]


@primitive("python.or")
def or_(a: dict[K, V], b: dict[K, V]) -> dict[K, V]:
    """Returns a new dict of the items of `a`, updated by those of `b`."""
    return a | b


@primitive("python.ior", raises=("RuntimeError",), mutates=("a",))
def ior(a: dict[K, V], b: dict[K, V]) -> dict[K, V]:
    """Updates `a` by the items of `b` and returns `a` itself."""
    a |= b
    return a


@display.samples
def displays(draw: Draw) -> Iterator[Sample]:
    """Yields keys of some types, one of them twice."""
    yield Sample("a", 1, "b", 2, "a", 3)
    yield Sample(1, "x", 2, "y")
    yield Sample((1, "a"), [1], (1, "b"), [2])


@dict_copy.samples
@len_.samples
def dicts(draw: Draw) -> Iterator[Sample]:
    """Yields an empty and a small dict."""
    yield Sample({"z": 1, "a": 2})
    yield Sample({})


@dict_pairs.samples
def pair_lists(draw: Draw) -> Iterator[Sample]:
    """Yields pairs with a key twice."""
    yield Sample([("a", 1), ("b", 2), ("a", 3)])
    yield Sample([(1, "x")])


@fromkeys.samples
def key_lists(draw: Draw) -> Iterator[Sample]:
    """Yields keys of several kinds with a value."""
    yield Sample("aba", 0)
    yield Sample([1, 2], "x")


@fromkeys_none.samples
def keys_alone(draw: Draw) -> Iterator[Sample]:
    """Yields keys without a value."""
    yield Sample(["a", "b", "a"])


@contains.samples
@getitem.samples
@delitem.samples
def keys(draw: Draw) -> Iterator[Sample]:
    """Yields keys that are there, equal keys of another type, and missing ones."""
    for key in ["a", "b", "it's", ""]:
        yield Sample({"a": 1, "b": 2}, key)
    for key in [1, 1.0, True, 2, 2.5, "1"]:
        yield Sample({1: "one", 3: "three"}, key)
    yield Sample({(1, "a"): 0.5}, (1, "a"))
    yield Sample({(1, "a"): 0.5}, (2, "a"))
    yield Sample({0.0: 1}, -0.0)


@setitem.samples
def assignments(draw: Draw) -> Iterator[Sample]:
    """Yields a key that is there and a new one."""
    yield Sample({"a": 1, "b": 2}, "a", 9)
    yield Sample({"a": 1, "b": 2}, "c", 9)
    yield Sample({1.5: [1]}, -0.0, [2])


@or_.samples
@ior.samples
def merges(draw: Draw) -> Iterator[Sample]:
    """Yields dicts with and without a common key."""
    yield Sample({"a": 1, "b": 2}, {"c": 3, "a": 4})
    yield Sample({"a": 1}, {"b": 2})
    large = {i: i * i for i in draw.integers(200, -1000, 1000)}
    yield Sample(large, {5: 1, 2000: 2})
