"""`range`, which is a sequence of ints that takes no memory."""

from __future__ import annotations

from collections.abc import Iterator

from operatorkit import Any, Draw, Sample, primitive


@primitive("python.range")
def range_stop(stop: int) -> range:
    """Returns the ints from 0 up to `stop`, without it."""
    return range(stop)


@primitive("python.range", raises=("ValueError",))
def range_(start: int, stop: int, step: int = 1) -> range:
    """Returns the ints from `start` up to `stop`, without it, `step` apart."""
    return range(start, stop, step)


@primitive("python.len", raises=("OverflowError",))
def len_(a: range) -> int:
    """Returns the number of items."""
    return len(a)


@primitive("python.contains")
def contains(a: range, item: Any) -> bool:
    """Returns whether `item` is one of the ints."""
    return item in a


@primitive("python.getitem", raises=("IndexError", "OverflowError"))
def getitem(a: range, index: int) -> int:
    """Returns the int at `index`."""
    return a[index]


@primitive("python.getitem", raises=("ValueError", "OverflowError"))
def getitem_slice(a: range, index: slice) -> range:
    """Returns the range of the ints in the slice."""
    return a[index]


@primitive("python.range.start", property=True)
def start(self: range) -> int:
    """Returns the first int, whether there is one or not."""
    return self.start


@primitive("python.range.stop", property=True)
def stop(self: range) -> int:
    """Returns the bound that is not reached."""
    return self.stop


@primitive("python.range.step", property=True)
def step(self: range) -> int:
    """Returns the difference of neighbours."""
    return self.step


@primitive("python.range.count")
def count(self: range, item: Any) -> int:
    """Returns how often `item` is there: once or not at all."""
    return self.count(item)


@primitive("python.range.index", raises=("ValueError",))
def index_(self: range, item: int) -> int:
    """Returns where `item` is."""
    return self.index(item)


@range_stop.samples
def stops(draw: Draw) -> Iterator[Sample]:
    """Yields an empty range, a short one, and a negative stop."""
    for stop in [0, 1, 5, -3]:
        yield Sample(stop)


@range_.samples
def bounds(draw: Draw) -> Iterator[Sample]:
    """Yields ranges up, down, empty, at the limits, and a step of zero."""
    for arguments in [(2, 5), (5, 2), (3, -3, -2), (0, 10, 3), (0, 10, 100), (1, 2, 0), (0, -1, 1),
                      (2**63 - 3, 2**63 - 1), (-(2**63), 2**63 - 1, 2**62), (0, 2**63 - 1,
                      2**63 - 1),
                      (2**63 - 1, -(2**63), -(2**63))]:  # fmt: skip
        yield Sample(*arguments)


@len_.samples
@start.samples
@stop.samples
@step.samples
def ranges(draw: Draw) -> Iterator[Sample]:
    """Yields ranges up, down and empty."""
    for a in [range(5), range(3, 3), range(5, -4, -2), range(0, 2**63 - 1)]:
        yield Sample(a)


@contains.samples
@count.samples
def memberships(draw: Draw) -> Iterator[Sample]:
    """Yields ints within, beside and between, and values of other types."""
    for item in [0, 4, 5, 10, -2, 6.0, 6.5, True, "a", None]:
        yield Sample(range(0, 10, 2), item)
    yield Sample(range(9, -1, -3), 6)


@getitem.samples
def indices(draw: Draw) -> Iterator[Sample]:
    """Yields indices within, from the end, and out of range."""
    for index in [0, 3, -1, -4, 4, -5]:
        yield Sample(range(2, 14, 3), index)


@getitem_slice.samples
def slices(draw: Draw) -> Iterator[Sample]:
    """Yields slices that are empty, clamped, reversed and stepped."""
    for index in [slice(1, 3), slice(5, 100), slice(None, None, -2), slice(None, None, 0),
                  slice(8, 2), slice(5, 2, -1), slice(3, -100, -1), slice(-100, 3)]:  # fmt: skip
        yield Sample(range(10), index)
        yield Sample(range(20, 0, -2), index)


@index_.samples
def searches(draw: Draw) -> Iterator[Sample]:
    """Yields ints that are there and one that is not."""
    for item in [2, 5, 11, 3]:
        yield Sample(range(2, 14, 3), item)
    yield Sample(range(9, -1, -3), 3)
