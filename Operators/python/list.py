"""Lists: displays, operators, items and slices. A list is a shared reference."""

from __future__ import annotations

from collections.abc import Iterator

from operatorkit import Any, Draw, Iterable, Sample, T, primitive

LISTS = [[], [1], [1, 2, 3, 4, 5]]


@primitive("python.list.display", result="template")
def display(*items: T) -> list[T]:
    """Returns a new list of `items`: `[a, b]`."""
    return list(items)


@display.samples
def displays(draw: Draw) -> Iterator[Sample]:
    """Yields displays of no item and of several."""
    yield Sample(1, 2, 3)
    yield Sample("a", "é")
    yield Sample([1], [])


@primitive("python.list", result="template")
def empty_list() -> list[T]:
    """Returns a new empty list."""
    return []


@primitive("python.list", raises=("RuntimeError",))
def list_(iterable: Iterable[T]) -> list[T]:
    """Returns a new list of the items of `iterable`."""
    return list(iterable)


@list_.samples
def iterables(draw: Draw) -> Iterator[Sample]:
    """Yields iterables of all kinds."""
    for iterable in ["aé😀", [], [1, 2], (1, 2), {"b": 1, "a": 2}, b"\xff\x00", {3}]:
        yield Sample(iterable)


@primitive("python.add")
def add(a: list[T], b: list[T]) -> list[T]:
    """Returns a new list of the items of `a` and then of `b`."""
    return a + b


@primitive("python.mul")
def mul(a: list[T], count: int) -> list[T]:
    """Returns a new list of the items of `a`, `count` times; the items are shared."""
    return a * count


@primitive("python.mul")
def rmul(count: int, a: list[T]) -> list[T]:
    """Returns a new list of the items of `a`, `count` times."""
    return count * a


@primitive("python.iadd", raises=("RuntimeError",), mutates=("a",))
def iadd(a: list[T], b: Iterable[T]) -> list[T]:
    """Appends the items of `b` to `a` and returns `a` itself."""
    a += b
    return a


@primitive("python.imul", raises=("RuntimeError",), mutates=("a",))
def imul(a: list[T], count: int) -> list[T]:
    """Makes `a` its items `count` times and returns `a` itself."""
    a *= count
    return a


@primitive("python.contains")
def contains(a: list[T], item: Any) -> bool:
    """Returns whether an item of `a` is `item` or equals it."""
    return item in a


@primitive("python.len")
def len_(a: list[T]) -> int:
    """Returns the number of items."""
    return len(a)


@primitive("python.getitem", raises=("IndexError",))
def getitem(a: list[T], index: int) -> T:
    """Returns the item at `index`, from the end if negative."""
    return a[index]


@primitive("python.getitem", raises=("ValueError",))
def getitem_slice(a: list[T], index: slice) -> list[T]:
    """Returns a new list of the items in the slice."""
    return a[index]


@primitive("python.setitem", raises=("IndexError", "RuntimeError"), mutates=("a",))
def setitem(a: list[T], index: int, value: T) -> None:
    """Replaces the item at `index`."""
    a[index] = value


@primitive("python.setitem", raises=("ValueError", "RuntimeError"), mutates=("a",))
def setitem_slice(a: list[T], index: slice, values: Iterable[T]) -> None:
    """Replaces the items in the slice; one with a step keeps its length."""
    a[index] = values


@primitive("python.delitem", raises=("IndexError", "RuntimeError"), mutates=("a",))
def delitem(a: list[T], index: int) -> None:
    """Removes the item at `index`."""
    del a[index]


@primitive("python.delitem", raises=("ValueError", "RuntimeError"), mutates=("a",))
def delitem_slice(a: list[T], index: slice) -> None:
    """Removes the items in the slice."""
    del a[index]


@primitive("python.slice")
def slice_(start: int | None, stop: int | None, step: int | None = None) -> slice:
    """Returns the slice of `start:stop:step`."""
    return slice(start, stop, step)


@primitive("python.slice")
def slice_stop(stop: int | None) -> slice:
    """Returns the slice of `:stop`."""
    return slice(stop)


@primitive("python.slice.start", property=True)
def slice_start(self: slice) -> int | None:
    """Returns where the slice begins."""
    return self.start


@primitive("python.slice.stop", property=True)
def slice_end(self: slice) -> int | None:
    """Returns where the slice ends."""
    return self.stop


@primitive("python.slice.step", property=True)
def slice_step(self: slice) -> int | None:
    """Returns the distance of the items."""
    return self.step


@primitive("python.slice.indices", raises=("ValueError",))
def slice_indices(self: slice, length: int) -> tuple[int, int, int]:
    """Returns the bounds and the step for a sequence of `length` items."""
    return self.indices(length)


@add.samples
@iadd.samples
def joins(draw: Draw) -> Iterator[Sample]:
    """Yields pairs of lists, empty and not."""
    yield Sample([1], [2, 3])
    yield Sample(["a"], ["b"])
    yield Sample([1], [])
    yield Sample([0.5], draw.floats(3))


@mul.samples
@imul.samples
def repetitions(draw: Draw) -> Iterator[Sample]:
    """Yields repetitions: none, negative, several."""
    for count in [0, 1, -2, 3]:
        yield Sample([1, 2], count)
    yield Sample([[0]], 3)


@rmul.samples
def reversed_repetitions(draw: Draw) -> Iterator[Sample]:
    """Yields repetitions with the count first."""
    yield Sample(2, ["a"])
    yield Sample(-1, ["a"])


@contains.samples
def memberships(draw: Draw) -> Iterator[Sample]:
    """Yields items that are there, that equal one of another type, that are not."""
    nan = float("nan")
    for a, item in [([1, 2], 2), ([1, 2], 3), ([1, 2], 2.0), ([1], "1"), ([], 1), ([1.5], 1.5)]:
        yield Sample(a, item)
    yield Sample([[1], [2]], [2])
    yield Sample([1.0, nan], nan)


@len_.samples
def lists(draw: Draw) -> Iterator[Sample]:
    """Yields lists of some lengths."""
    for a in LISTS:
        yield Sample(a)


@getitem.samples
@delitem.samples
def indices(draw: Draw) -> Iterator[Sample]:
    """Yields indices within, from the end, and out of range."""
    for index in [0, 4, -1, -5, 5, -6, 2**62]:
        yield Sample([1, 2, 3, 4, 5], index)
    yield Sample([], 0)


#: Slices that are empty, clamped, reversed and stepped.
SLICES = [
    slice(None), slice(1, 3), slice(5, 10), slice(-100, 2), slice(2, 1), slice(None, None, -2),
    slice(4, 1, -1), slice(-1, -4, -1), slice(None, None, 2), slice(-2, None), slice(None, -3),
    slice(None, None, 0), slice(2**62, -(2**62), -(2**61)),
]  # fmt: skip


@getitem_slice.samples
@delitem_slice.samples
def slices(draw: Draw) -> Iterator[Sample]:
    """Yields slices of lists of some lengths."""
    for a in LISTS:
        for index in SLICES:
            yield Sample(list(a), index)


@setitem.samples
def assignments(draw: Draw) -> Iterator[Sample]:
    """Yields assignments within, from the end, and out of range."""
    for index in [0, -1, 3, -4]:
        yield Sample([1, 2, 3], index, 9)


@setitem_slice.samples
def slice_assignments(draw: Draw) -> Iterator[Sample]:
    """Yields assignments of fewer, as many and more items to slices of all kinds."""
    for index in SLICES:
        for values in [[], [9], [7, 8, 9], [5, 6, 7, 8, 9]]:
            yield Sample([0, 1, 2, 3, 4], index, values)
    yield Sample(["a"], slice(0, 1), "xyz")


@slice_indices.samples
def indices_of_slices(draw: Draw) -> Iterator[Sample]:
    """Yields slices of all kinds for some lengths."""
    for part in SLICES:
        for length in [0, 3, 5]:
            yield Sample(part, length)
    yield Sample(slice(1), -1)


@slice_.samples
def slice_parts(draw: Draw) -> Iterator[Sample]:
    """Yields parts that are given and left out; none, since a slice is no result for callers."""
    yield from ()
