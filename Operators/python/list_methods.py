"""The methods of lists."""

from __future__ import annotations

from collections.abc import Iterator

from operatorkit import Any, Draw, Iterable, Ordered, Sample, T, primitive


@primitive("python.list.append", raises=("RuntimeError",), mutates=("self",))
def append(self: list[T], item: T) -> None:
    """Adds `item` at the end."""
    self.append(item)


@primitive("python.list.extend", raises=("RuntimeError",), mutates=("self",))
def extend(self: list[T], items: Iterable[T]) -> None:
    """Adds the items of `items` at the end; of the list itself, once."""
    self.extend(items)


@primitive("python.list.insert", raises=("RuntimeError",), mutates=("self",))
def insert(self: list[T], index: int, item: T) -> None:
    """Adds `item` before `index`, which is clamped."""
    self.insert(index, item)


@primitive("python.list.pop", raises=("IndexError", "RuntimeError"), mutates=("self",))
def pop(self: list[T], index: int = -1) -> T:
    """Removes and returns the item at `index`."""
    return self.pop(index)


@primitive("python.list.remove", raises=("ValueError", "RuntimeError"), mutates=("self",))
def remove(self: list[T], item: Any) -> None:
    """Removes the first item that equals `item`."""
    self.remove(item)


@primitive("python.list.clear", raises=("RuntimeError",), mutates=("self",))
def clear(self: list[T]) -> None:
    """Removes all items."""
    self.clear()


@primitive("python.list.index", raises=("ValueError",))
def index(self: list[T], item: Any, start: int = 0, stop: int = 2**63 - 1) -> int:
    """Returns where the first item between `start` and `stop` that equals `item` is."""
    return self.index(item, start, stop)


@primitive("python.list.count")
def count(self: list[T], item: Any) -> int:
    """Returns how many items equal `item`."""
    return self.count(item)


@primitive("python.list.reverse", raises=("RuntimeError",), mutates=("self",))
def reverse(self: list[T]) -> None:
    """Reverses the order of the items."""
    self.reverse()


@primitive("python.list.copy")
def copy(self: list[T]) -> list[T]:
    """Returns a new list of the same items."""
    return self.copy()


@primitive("python.list.sort", raises=("RuntimeError",), mutates=("self",))
def sort(self: list[Ordered], *, reverse: bool = False) -> None:
    """Sorts the items in place; equal ones keep their order, reversed or not."""
    self.sort(reverse=reverse)


@append.samples
def appended(draw: Draw) -> Iterator[Sample]:
    """Yields lists of some types with an item."""
    yield Sample([1, 2], 3)
    yield Sample(["a"], "é😀")
    yield Sample([[1]], [])


@extend.samples
def extended(draw: Draw) -> Iterator[Sample]:
    """Yields lists with iterables of all kinds, and a list with itself."""
    yield Sample([1], [2, 3])
    yield Sample([1], (2, 3))
    yield Sample(["a"], "bc")
    yield Sample(["a"], {"k": 1})
    same = [1, 2]
    yield Sample(same, same)


@insert.samples
def inserted(draw: Draw) -> Iterator[Sample]:
    """Yields places within, from the end, and clamped."""
    for place in [0, 1, 3, 10, -1, -3, -10]:
        yield Sample([1, 2, 3], place, 9)


@pop.samples
def popped(draw: Draw) -> Iterator[Sample]:
    """Yields places within, from the end, out of range, and an empty list."""
    for place in [-1, 0, 2, -3, 3, -4]:
        yield Sample([1, 2, 3], place)
    yield Sample([], -1)
    yield Sample(["a", "b"])


@remove.samples
@count.samples
@index.samples
def items(draw: Draw) -> Iterator[Sample]:
    """Yields items that are there once, twice, as another type, and not at all."""
    for item in [1, 2, 3, 2.0, "2", True]:
        yield Sample([1, 2, 2, 1], item)
    yield Sample(["b", "a"], "a")
    yield Sample(["b", "it's"], "c")
    yield Sample([], 1)


@reverse.samples
@copy.samples
@clear.samples
def whole(draw: Draw) -> Iterator[Sample]:
    """Yields lists of some lengths."""
    for self in [[], [1], [1, 2], [3, 1, 2]]:
        yield Sample(self)


@sort.samples
def sorted_lists(draw: Draw) -> Iterator[Sample]:
    """Yields short and long lists, in order, with ties and with NaN."""
    nan = float("nan")
    yield Sample([3, 1, 2])
    yield Sample([3, 1, 2], reverse=True)
    yield Sample(["é", "z", "a", "Z", "\uffff", "😀"])
    yield Sample([(1, "b"), (1, "a"), (0, "c")])
    yield Sample([3.0, nan, 1.0, 2.0])
    yield Sample([nan if i % 7 == 0 else x for i, x in enumerate(draw.floats(300))])
    yield Sample(draw.integers(200))
    yield Sample(draw.integers(1000, 0, 5))
    yield Sample([*range(100), *range(50), *range(200)], reverse=True)
