"""Frozensets: sets that are made once and can be keys. What reads a set reads them too."""

from __future__ import annotations

from collections.abc import Iterator

from operatorkit import Draw, Hashable, Iterable, Sample, primitive


@primitive("python.frozenset", result="template")
def empty() -> frozenset[Hashable]:
    """Returns the empty frozenset."""
    return frozenset()


@primitive("python.frozenset", raises=("RuntimeError",))
def frozenset_(iterable: Iterable[Hashable]) -> frozenset[Hashable]:
    """Returns a frozenset of the items of `iterable`."""
    return frozenset(iterable)


@primitive("python.or")
def or_(a: frozenset[Hashable], b: set[Hashable]) -> frozenset[Hashable]:
    """Returns a frozenset of the items of either."""
    return a | b


@primitive("python.and")
def and_(a: frozenset[Hashable], b: set[Hashable]) -> frozenset[Hashable]:
    """Returns a frozenset of the items of both."""
    return a & b


@primitive("python.sub")
def sub(a: frozenset[Hashable], b: set[Hashable]) -> frozenset[Hashable]:
    """Returns a frozenset of the items of `a` that are not in `b`."""
    return a - b


@primitive("python.xor")
def xor(a: frozenset[Hashable], b: set[Hashable]) -> frozenset[Hashable]:
    """Returns a frozenset of the items of one only."""
    return a ^ b


@primitive("python.frozenset.copy")
def copy(self: frozenset[Hashable]) -> frozenset[Hashable]:
    """Returns `self`, which never changes."""
    return self.copy()


@primitive("python.frozenset.union", raises=("RuntimeError",))
def union(self: frozenset[Hashable], *others: Iterable[Hashable]) -> frozenset[Hashable]:
    """Returns a frozenset with the items of `others` too."""
    return self.union(*others)


@primitive("python.frozenset.intersection", raises=("RuntimeError",))
def intersection(self: frozenset[Hashable], *others: Iterable[Hashable]) -> frozenset[Hashable]:
    """Returns a frozenset of the items that are in all of `others` too."""
    return self.intersection(*others)


@primitive("python.frozenset.difference", raises=("RuntimeError",))
def difference(self: frozenset[Hashable], *others: Iterable[Hashable]) -> frozenset[Hashable]:
    """Returns a frozenset of the items that are in none of `others`."""
    return self.difference(*others)


@primitive("python.frozenset.symmetric_difference", raises=("RuntimeError",))
def symmetric_difference(
    self: frozenset[Hashable], other: Iterable[Hashable]
) -> frozenset[Hashable]:
    """Returns a frozenset of the items of one only."""
    return self.symmetric_difference(other)


@primitive("python.frozenset.isdisjoint", raises=("RuntimeError",))
def isdisjoint(self: frozenset[Hashable], other: Iterable[Hashable]) -> bool:
    """Returns whether no item is in `other`."""
    return self.isdisjoint(other)


@primitive("python.frozenset.issubset", raises=("RuntimeError",))
def issubset(self: frozenset[Hashable], other: Iterable[Hashable]) -> bool:
    """Returns whether all items are in `other`."""
    return self.issubset(other)


@primitive("python.frozenset.issuperset", raises=("RuntimeError",))
def issuperset(self: frozenset[Hashable], other: Iterable[Hashable]) -> bool:
    """Returns whether all items of `other` are here."""
    return self.issuperset(other)


@frozenset_.samples
def iterables(draw: Draw) -> Iterator[Sample]:
    """Yields iterables of all kinds."""
    for iterable in ["hello", [1, 2, 1], {"a": 1}, (1.5, 1.5)]:
        yield Sample(iterable)


@copy.samples
def frozensets(draw: Draw) -> Iterator[Sample]:
    """Yields frozensets."""
    yield Sample(frozenset({1, 2}))


def pairs(draw: Draw) -> Iterator[Sample]:
    """Yields pairs that are equal, overlap, and have nothing in common."""
    yield Sample(frozenset({1, 2}), {2, 3})
    yield Sample(frozenset({1, 2}), {1, 2})
    yield Sample(frozenset({"a"}), {"b"})


def pairs_with_iterables(draw: Draw) -> Iterator[Sample]:
    """Yields frozensets with iterables of some kinds."""
    yield Sample(frozenset({1, 2}), [2, 3])
    yield Sample(frozenset({"a"}), "abc")
    yield Sample(frozenset({1, 2}), (1, 2))


for operator in [or_, and_, sub, xor]:
    operator.samples(pairs)
for method in [
    union,
    intersection,
    difference,
    symmetric_difference,
    isdisjoint,
    issubset,
    issuperset,
]:
    method.samples(pairs_with_iterables)
