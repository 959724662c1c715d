"""Places in sorted lists: the functions of `bisect`."""

from __future__ import annotations

import bisect
from collections.abc import Iterator

from operatorkit import Draw, Ordered, Sample, composite, primitive


@primitive("bisect.bisect_left", raises=("ValueError", "IndexError"))
def bisect_left(a: list[Ordered], x: Ordered, lo: int = 0, hi: int | None = None) -> int:
    """Returns the first place where `x` can be put in order."""
    return bisect.bisect_left(a, x, lo, hi)


@primitive("bisect.bisect_right", raises=("ValueError", "IndexError"))
def bisect_right(a: list[Ordered], x: Ordered, lo: int = 0, hi: int | None = None) -> int:
    """Returns the last place where `x` can be put in order."""
    return bisect.bisect_right(a, x, lo, hi)


@composite("bisect.bisect_left")
def bisect_left_by(a, x, lo: int = 0, hi: int | None = None, *, key):
    """Returns the first place where a value whose key is `x` can be put in order."""
    if lo < 0:
        raise ValueError("lo must be non-negative")
    low = lo
    high = len(a) if hi is None else hi
    while low < high:
        middle = (low + high) // 2
        if key(a[middle]) < x:
            low = middle + 1
        else:
            high = middle
    return low


@composite("bisect.bisect_right")
def bisect_right_by(a, x, lo: int = 0, hi: int | None = None, *, key):
    """Returns the last place where a value whose key is `x` can be put in order."""
    if lo < 0:
        raise ValueError("lo must be non-negative")
    low = lo
    high = len(a) if hi is None else hi
    while low < high:
        middle = (low + high) // 2
        if x < key(a[middle]):
            high = middle
        else:
            low = middle + 1
    return low


@composite("bisect.insort_left")
def insort_left(a: list[Ordered], x: Ordered, lo: int = 0, hi: int | None = None) -> None:
    """Inserts `x` in order, before equal items."""
    a.insert(bisect_left(a, x, lo, hi), x)


@composite("bisect.insort_right")
def insort_right(a: list[Ordered], x: Ordered, lo: int = 0, hi: int | None = None) -> None:
    """Inserts `x` in order, behind equal items."""
    a.insert(bisect_right(a, x, lo, hi), x)


@composite("bisect.insort_left")
def insort_left_by(a: list[Ordered], x: Ordered, lo: int = 0, hi: int | None = None, *, key):
    """Inserts `x` in the order of keys, before items with an equal one."""
    a.insert(bisect_left_by(a, key(x), lo, hi, key=key), x)


@composite("bisect.insort_right")
def insort_right_by(a: list[Ordered], x: Ordered, lo: int = 0, hi: int | None = None, *, key):
    """Inserts `x` in the order of keys, behind items with an equal one."""
    a.insert(bisect_right_by(a, key(x), lo, hi, key=key), x)


@bisect_left.samples
@bisect_right.samples
def places(draw: Draw) -> Iterator[Sample]:
    for x in (-1, 0, 3, 9, 10):
        yield Sample(sorted(draw.integers(12, 0, 9)), x)
        yield Sample(sorted(draw.integers(12, 0, 9)), x, 3, 6)
    yield Sample(["a", "b", "b"], "b", 0, None)
    yield Sample([1, 2], 1, -1)
    yield Sample([1, 2], 1, 0, 9)
