"""Heaps in lists: the functions of `heapq`."""

from __future__ import annotations

import heapq
from collections.abc import Iterator

from operatorkit import Draw, Iterable, Ordered, Sample, composite, primitive


@primitive("heapq.heappush", raises=("RuntimeError",), mutates=("heap",))
def heappush(heap: list[Ordered], item: Ordered) -> None:
    """Adds an item to a heap."""
    heapq.heappush(heap, item)


@primitive("heapq.heappop", raises=("IndexError", "RuntimeError"), mutates=("heap",))
def heappop(heap: list[Ordered]) -> Ordered:
    """Removes the smallest item and returns it."""
    return heapq.heappop(heap)


@primitive("heapq.heapify", raises=("RuntimeError",), mutates=("heap",))
def heapify(heap: list[Ordered]) -> None:
    """Makes a list a heap."""
    heapq.heapify(heap)


@primitive("heapq.heapreplace", raises=("IndexError", "RuntimeError"), mutates=("heap",))
def heapreplace(heap: list[Ordered], item: Ordered) -> Ordered:
    """Removes the smallest item, adds another, and returns the first."""
    return heapq.heapreplace(heap, item)


@primitive("heapq.heappushpop", raises=("RuntimeError",), mutates=("heap",))
def heappushpop(heap: list[Ordered], item: Ordered) -> Ordered:
    """Adds an item, then removes the smallest and returns it."""
    return heapq.heappushpop(heap, item)


@primitive("heapq.nsmallest", raises=("RuntimeError",))
def nsmallest(n: int, iterable: Iterable[Ordered]) -> list[Ordered]:
    """Returns the smallest items, in order."""
    return heapq.nsmallest(n, iterable)


@primitive("heapq.nlargest", raises=("RuntimeError",))
def nlargest(n: int, iterable: Iterable[Ordered]) -> list[Ordered]:
    """Returns the largest items, the largest first."""
    return heapq.nlargest(n, iterable)


@composite("heapq.nsmallest")
def nsmallest_by(n: int, iterable, key):
    """Returns the items with the smallest keys, in order."""
    return sorted(iterable, key=key)[: max(n, 0)]


@composite("heapq.nlargest")
def nlargest_by(n: int, iterable, key):
    """Returns the items with the largest keys, the largest first."""
    return sorted(iterable, key=key, reverse=True)[: max(n, 0)]


@heapify.samples
def lists(draw: Draw) -> Iterator[Sample]:
    for count in (0, 1, 2, 7, 30):
        yield Sample(draw.integers(count, 0, 9))
        yield Sample([(n % 3, str(n)) for n in draw.integers(count, 0, 9)])


@heappop.samples
def heaps(draw: Draw) -> Iterator[Sample]:
    for count in (0, 1, 2, 7, 30):
        heap = draw.integers(count, 0, 9)
        heapq.heapify(heap)
        yield Sample(heap)


@heappush.samples
@heapreplace.samples
@heappushpop.samples
def heaps_and_items(draw: Draw) -> Iterator[Sample]:
    for count in (0, 1, 2, 7, 30):
        heap = draw.floats(count)
        heapq.heapify(heap)
        for item in (-1000.0, 0.0, 1000.0):
            yield Sample(list(heap), item)


@nsmallest.samples
@nlargest.samples
def selections(draw: Draw) -> Iterator[Sample]:
    for n in (-1, 0, 1, 3, 100):
        yield Sample(n, draw.integers(10, 0, 5))
        yield Sample(n, ["b", "a", "c"])
