"""Sets: displays, operators and methods. The order of a set's items is unspecified."""

from __future__ import annotations

from collections.abc import Iterator

from operatorkit import Draw, Hashable, Iterable, Sample, T, primitive


@primitive("python.set.display", result="template")
def display(*items: Hashable) -> set[Hashable]:
    """Returns a new set of `items`: `{a, b}`."""
    return set(items)


@primitive("python.set", result="template")
def empty_set() -> set[Hashable]:
    """Returns a new empty set."""
    return set()


@primitive("python.set", raises=("RuntimeError",))
def set_(iterable: Iterable[Hashable]) -> set[Hashable]:
    """Returns a new set of the items of `iterable`."""
    return set(iterable)


@primitive("python.contains")
def contains(a: set[T], item: Hashable) -> bool:
    """Returns whether `item` is in `a`."""
    return item in a


@primitive("python.len")
def len_(a: set[Hashable]) -> int:
    """Returns the number of items."""
    return len(a)


@primitive("python.or")
def or_(a: set[Hashable], b: set[Hashable]) -> set[Hashable]:
    """Returns a new set of the items of either."""
    return a | b


@primitive("python.and")
def and_(a: set[Hashable], b: set[Hashable]) -> set[Hashable]:
    """Returns a new set of the items of both."""
    return a & b


@primitive("python.sub")
def sub(a: set[Hashable], b: set[Hashable]) -> set[Hashable]:
    """Returns a new set of the items of `a` that are not in `b`."""
    return a - b


@primitive("python.xor")
def xor(a: set[Hashable], b: set[Hashable]) -> set[Hashable]:
    """Returns a new set of the items of one only."""
    return a ^ b


@primitive("python.le")
def le(a: set[Hashable], b: set[Hashable]) -> bool:
    """Returns whether all items of `a` are in `b`."""
    return a <= b


@primitive("python.lt")
def lt(a: set[Hashable], b: set[Hashable]) -> bool:
    """Returns whether all items of `a` are in `b`, which has more."""
    return a < b


@primitive("python.ge")
def ge(a: set[Hashable], b: set[Hashable]) -> bool:
    """Returns whether all items of `b` are in `a`."""
    return a >= b


@primitive("python.gt")
def gt(a: set[Hashable], b: set[Hashable]) -> bool:
    """Returns whether all items of `b` are in `a`, which has more."""
    return a > b


@primitive("python.set.add", raises=("RuntimeError",), mutates=("self",))
def add(self: set[Hashable], item: Hashable) -> None:
    """Adds `item`."""
    self.add(item)


@primitive("python.set.discard", raises=("RuntimeError",), mutates=("self",))
def discard(self: set[T], item: Hashable) -> None:
    """Removes `item` if it is there."""
    self.discard(item)


@primitive("python.set.remove", raises=("KeyError", "RuntimeError"), mutates=("self",))
def remove(self: set[T], item: Hashable) -> None:
    """Removes `item`, which must be there."""
    self.remove(item)


@primitive("python.set.update", raises=("RuntimeError",), mutates=("self",))
def update(self: set[Hashable], items: Iterable[Hashable]) -> None:
    """Adds the items of `items`."""
    self.update(items)


@primitive("python.set.clear", raises=("RuntimeError",), mutates=("self",))
def clear(self: set[Hashable]) -> None:
    """Removes all items."""
    self.clear()


@primitive("python.set.copy")
def copy(self: set[Hashable]) -> set[Hashable]:
    """Returns a new set of the same items."""
    return self.copy()


@primitive("python.set.union", raises=("RuntimeError",))
def union(self: set[Hashable], items: Iterable[Hashable]) -> set[Hashable]:
    """Returns a new set with the items of `items` too."""
    return self.union(items)


@primitive("python.set.intersection", raises=("RuntimeError",))
def intersection(self: set[Hashable], items: Iterable[Hashable]) -> set[Hashable]:
    """Returns a new set of the items that are in `items` too."""
    return self.intersection(items)


@primitive("python.set.difference", raises=("RuntimeError",))
def difference(self: set[Hashable], items: Iterable[Hashable]) -> set[Hashable]:
    """Returns a new set of the items that are not in `items`."""
    return self.difference(items)


@primitive("python.set.issubset")
def issubset(self: set[Hashable], other: set[Hashable]) -> bool:
    """Returns whether all items are in `other`."""
    return self.issubset(other)


@primitive("python.set.issuperset")
def issuperset(self: set[Hashable], other: set[Hashable]) -> bool:
    """Returns whether all items of `other` are here."""
    return self.issuperset(other)


@display.samples
def displays(draw: Draw) -> Iterator[Sample]:
    """Yields items with and without repetition."""
    yield Sample(1, 2, 1)
    yield Sample("a", "é")


@set_.samples
def iterables(draw: Draw) -> Iterator[Sample]:
    """Yields iterables of all kinds."""
    for iterable in ["hello", [1, 2, 1], [], {"a": 1}, (1.5, 1.5)]:
        yield Sample(iterable)


@contains.samples
@discard.samples
@remove.samples
def items(draw: Draw) -> Iterator[Sample]:
    """Yields items that are there, equal ones of another type, and missing ones."""
    for item in [1, 2.0, True, 5, "1"]:
        yield Sample({1, 2, 3}, item)
    yield Sample({"a"}, "b")


@add.samples
def additions(draw: Draw) -> Iterator[Sample]:
    """Yields a new item and one that is there."""
    yield Sample({1, 2}, 3)
    yield Sample({1, 2}, 2)


@len_.samples
@clear.samples
@copy.samples
def sets(draw: Draw) -> Iterator[Sample]:
    """Yields sets of some sizes."""
    yield Sample({1, 2})
    yield Sample(set(range(100)))


@update.samples
@union.samples
@intersection.samples
@difference.samples
def unions(draw: Draw) -> Iterator[Sample]:
    """Yields sets with iterables of some kinds."""
    yield Sample({1, 2}, [2, 3])
    yield Sample({"a"}, "abc")
    yield Sample({1, 2}, {3})


def pairs(draw: Draw) -> Iterator[Sample]:
    """Yields sets that are equal, overlap, contain each other, or have nothing in common."""
    yield Sample({1, 2}, {2, 3})
    yield Sample({1, 2}, {1, 2, 3})
    yield Sample({1, 2, 3}, {2, 3})
    yield Sample({1, 2}, {2, 1})
    yield Sample({"a"}, {"b"})


for operator in [or_, and_, sub, xor, le, lt, ge, gt, issubset, issuperset]:
    operator.samples(pairs)
