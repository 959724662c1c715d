"""Tuples. Items at constant places are the compiler's; these are the operators on whole tuples.

Tuples of a length known at compile time become `tuple[T, ...]` where an operator needs one.
"""

from __future__ import annotations

from collections.abc import Iterator

from operatorkit import Any, Draw, Iterable, Sample, T, packed, primitive

TUPLES = [(1,), (1, 2, 3, 4, 5)]


@primitive("python.tuple.display", result="template")
def display(*items: Any) -> packed(items):
    """Returns a tuple of `items`: `(a, b)`."""
    return items


@primitive("python.tuple", raises=("RuntimeError",))
def tuple_(iterable: Iterable[T]) -> tuple[T, ...]:
    """Returns a tuple of the items of `iterable`."""
    return tuple(iterable)


@primitive("python.add")
def add(a: tuple[T, ...], b: tuple[T, ...]) -> tuple[T, ...]:
    """Returns the items of `a` and then of `b`."""
    return a + b


@primitive("python.mul")
def mul(a: tuple[T, ...], count: int) -> tuple[T, ...]:
    """Returns the items of `a`, `count` times."""
    return a * count


@primitive("python.contains")
def contains(a: tuple[Any, ...], item: Any) -> bool:
    """Returns whether an item of `a` is `item` or equals it."""
    return item in a


@primitive("python.len")
def len_(a: tuple[Any, ...]) -> int:
    """Returns the number of items."""
    return len(a)


@primitive("python.getitem", raises=("IndexError",))
def getitem(a: tuple[T, ...], index: int) -> T:
    """Returns the item at `index`, from the end if negative."""
    return a[index]


@primitive("python.getitem", raises=("ValueError",))
def getitem_slice(a: tuple[T, ...], index: slice) -> tuple[T, ...]:
    """Returns the items in the slice."""
    return a[index]


@primitive("python.tuple.index", raises=("ValueError",))
def index_(self: tuple[T, ...], item: Any, start: int = 0, stop: int = 2**63 - 1) -> int:
    """Returns where the first item between `start` and `stop` that equals `item` is."""
    return self.index(item, start, stop)


@primitive("python.tuple.count")
def count(self: tuple[T, ...], item: Any) -> int:
    """Returns how many items equal `item`."""
    return self.count(item)


@display.samples
def displays(draw: Draw) -> Iterator[Sample]:
    """Yields items of one type and of several."""
    yield Sample(1, "a", None, 2.5)
    yield Sample([1], (2, 3))


@tuple_.samples
def iterables(draw: Draw) -> Iterator[Sample]:
    """Yields iterables of all kinds."""
    for iterable in ["aé", [1, 2], (1, 2), {"b": 1}, b"\xff"]:
        yield Sample(iterable)


@add.samples
def joins(draw: Draw) -> Iterator[Sample]:
    """Yields tuples to join."""
    yield Sample((1,), (2, 3))
    yield Sample(("a",), ("b",))


@mul.samples
def repetitions(draw: Draw) -> Iterator[Sample]:
    """Yields repetitions: none, negative, several."""
    for times in [0, 1, -2, 3]:
        yield Sample((1, 2), times)


@contains.samples
def memberships(draw: Draw) -> Iterator[Sample]:
    """Yields items that are there, that are not, and tuples of several types."""
    for item in [1, 2.0, "a", None, "b"]:
        yield Sample((1, 2, "a"), item)
    yield Sample(((1, 2), (3, 4)), (3, 4))


@len_.samples
def tuples(draw: Draw) -> Iterator[Sample]:
    """Yields tuples of some lengths."""
    for a in [*TUPLES, (1, "a")]:
        yield Sample(a)


@getitem.samples
def indices(draw: Draw) -> Iterator[Sample]:
    """Yields indices within, from the end, and out of range."""
    for index in [0, 4, -1, -5, 5, -6]:
        yield Sample((1, 2, 3, 4, 5), index)


@getitem_slice.samples
def slices(draw: Draw) -> Iterator[Sample]:
    """Yields slices that are empty, clamped, reversed and stepped."""
    for index in [slice(1, 3), slice(5, 10), slice(None, None, -2), slice(None, None, 0)]:
        yield Sample((1, 2, 3, 4, 5), index)


@index_.samples
def places(draw: Draw) -> Iterator[Sample]:
    """Yields parts of the tuple, also from its end."""
    for start, stop in [(1, 4), (2, 2), (-2, 9), (-9, -1)]:
        yield Sample((1, 2, 2), 2, start, stop)


@index_.samples
@count.samples
def items(draw: Draw) -> Iterator[Sample]:
    """Yields items that are there and that are not."""
    for item in [1, 2, 3, 2.0, "2"]:
        yield Sample((1, 2, 2), item)
