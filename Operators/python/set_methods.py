"""The methods of sets."""

from __future__ import annotations

from collections.abc import Iterator

from operatorkit import Draw, Hashable, Iterable, K, Sample, T, primitive


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


@primitive("python.set.pop", raises=("KeyError", "RuntimeError"), mutates=("self",))
def pop(self: set[T]) -> T:
    """Removes and returns an item."""
    return self.pop()


@primitive("python.set.clear", raises=("RuntimeError",), mutates=("self",))
def clear(self: set[Hashable]) -> None:
    """Removes all items."""
    self.clear()


@primitive("python.set.copy")
def copy(self: set[Hashable]) -> set[Hashable]:
    """Returns a new set of the same items."""
    return self.copy()


@primitive("python.set.update", raises=("RuntimeError",), mutates=("self",))
def update(self: set[Hashable], *others: Iterable[Hashable]) -> None:
    """Adds the items of `others`."""
    self.update(*others)


@primitive("python.set.intersection_update", raises=("RuntimeError",), mutates=("self",))
def intersection_update(self: set[Hashable], *others: Iterable[Hashable]) -> None:
    """Keeps the items that are in all of `others`."""
    self.intersection_update(*others)


@primitive("python.set.difference_update", raises=("RuntimeError",), mutates=("self",))
def difference_update(self: set[T], *others: Iterable[K]) -> None:
    """Removes the items of `others`."""
    self.difference_update(*others)


@primitive("python.set.symmetric_difference_update", raises=("RuntimeError",), mutates=("self",))
def symmetric_difference_update(self: set[Hashable], other: Iterable[Hashable]) -> None:
    """Keeps the items of one only."""
    self.symmetric_difference_update(other)


@primitive("python.set.union", raises=("RuntimeError",))
def union(self: set[Hashable], *others: Iterable[Hashable]) -> set[Hashable]:
    """Returns a new set with the items of `others` too."""
    return self.union(*others)


@primitive("python.set.intersection", raises=("RuntimeError",))
def intersection(self: set[Hashable], *others: Iterable[Hashable]) -> set[Hashable]:
    """Returns a new set of the items that are in all of `others` too."""
    return self.intersection(*others)


@primitive("python.set.difference", raises=("RuntimeError",))
def difference(self: set[T], *others: Iterable[K]) -> set[T]:
    """Returns a new set of the items that are in none of `others`."""
    return self.difference(*others)


@primitive("python.set.symmetric_difference", raises=("RuntimeError",))
def symmetric_difference(self: set[Hashable], other: Iterable[Hashable]) -> set[Hashable]:
    """Returns a new set of the items of one only."""
    return self.symmetric_difference(other)


@primitive("python.set.union", raises=("RuntimeError",), result="template")
def union_others(self: set[T], *others: Iterable[K]) -> set[T | K]:
    """Returns a new set with the items of `others`, of several types, too."""
    return self.union(*others)


@primitive("python.set.intersection", raises=("RuntimeError",), result="template")
def intersection_others(self: set[T], *others: Iterable[K]) -> set[T | K]:
    """Returns a new set of the items that are in all of `others` too, of several types."""
    return self.intersection(*others)


@primitive("python.set.symmetric_difference", raises=("RuntimeError",), result="template")
def symmetric_difference_others(self: set[T], other: Iterable[K]) -> set[T | K]:
    """Returns a new set of the items of one only, of several types."""
    return self.symmetric_difference(other)


@primitive("python.set.isdisjoint", raises=("RuntimeError",))
def isdisjoint(self: set[T], other: Iterable[K]) -> bool:
    """Returns whether no item is in `other`."""
    return self.isdisjoint(other)


@primitive("python.set.issubset", raises=("RuntimeError",))
def issubset(self: set[T], other: Iterable[K]) -> bool:
    """Returns whether all items are in `other`."""
    return self.issubset(other)


@primitive("python.set.issuperset", raises=("RuntimeError",))
def issuperset(self: set[T], other: Iterable[K]) -> bool:
    """Returns whether all items of `other` are here."""
    return self.issuperset(other)


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


@clear.samples
@copy.samples
def sets(draw: Draw) -> Iterator[Sample]:
    """Yields sets of some sizes."""
    yield Sample({1, 2})
    yield Sample(set(range(100)))


@pop.samples
def numbers(draw: Draw) -> Iterator[Sample]:
    """Yields sets of small numbers, whose order is that of their hashes, and an empty one."""
    yield Sample({3, 1, 2})
    yield Sample({7})
    yield Sample(set())


@update.samples
@union.samples
@intersection.samples
@difference.samples
@intersection_update.samples
@difference_update.samples
def several(draw: Draw) -> Iterator[Sample]:
    """Yields sets with none, one and two iterables."""
    yield Sample({1, 2})
    yield Sample({1, 2}, [2, 3])
    yield Sample({1, 2, 3}, [2, 3], {3, 4})
    yield Sample({"a"}, "abc")
    yield Sample({1, 2}, {3})


@union_others.samples
@intersection_others.samples
@symmetric_difference_others.samples
def mixed(draw: Draw) -> Iterator[Sample]:
    """Yields sets with an iterable of another type."""
    yield Sample({1, 2}, [2.0, 2.5])
    yield Sample({1.0, 2.0, 3.0}, {2, 3})
    yield Sample({1}, {"a"})


@symmetric_difference.samples
@symmetric_difference_update.samples
@isdisjoint.samples
@issubset.samples
@issuperset.samples
def others(draw: Draw) -> Iterator[Sample]:
    """Yields sets with one iterable, in which items may be repeated."""
    yield Sample({1, 2}, [2, 3, 3])
    yield Sample({1, 2}, [2, 1, 2])
    yield Sample({"a"}, "abc")
    yield Sample({1, 2}, {3})
    yield Sample({1, 2}, {1, 2})
    yield Sample({1, 2, 3}, (1,))
