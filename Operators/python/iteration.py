"""Lazy sequences: `range`, `enumerate`, `zip`, `reversed`, `map`, `filter`, `iter` and `next`."""

from __future__ import annotations

from collections.abc import Iterator as Yields

from operatorkit import (
    Any,
    Callable,
    Constant,
    Draw,
    Iterable,
    Iterator,
    Sample,
    T,
    U,
    V,
    primitive,
    repeated,
)


@primitive("python.range")
def range_stop(stop: int) -> Iterator[int]:
    """Returns the ints from 0 up to `stop`, without it."""
    return range(stop)


@primitive("python.range", raises=("ValueError",))
def range_(start: int, stop: int, step: int = 1) -> Iterator[int]:
    """Returns the ints from `start` up to `stop`, without it, `step` apart."""
    return range(start, stop, step)


@primitive("python.enumerate")
def enumerate_(iterable: Iterable[T], start: int = 0) -> Iterator[tuple[int, T]]:
    """Returns pairs of a count from `start` and an item."""
    return enumerate(iterable, start)


@primitive("python.zip")
def zip_one(a: Iterable[T], *, strict: bool = False) -> Iterator[tuple[T]]:
    """Returns tuples of one item."""
    return zip(a, strict=strict)


@primitive("python.zip")
def zip_two(a: Iterable[T], b: Iterable[U], *, strict: bool = False) -> Iterator[tuple[T, U]]:
    """Returns pairs of items until the shorter one ends; `strict` wants equal lengths."""
    return zip(a, b, strict=strict)


@primitive("python.zip")
def zip_three(
    a: Iterable[T], b: Iterable[U], c: Iterable[V], *, strict: bool = False
) -> Iterator[tuple[T, U, V]]:
    """Returns triples of items until the shortest one ends."""
    return zip(a, b, c, strict=strict)


@primitive("python.reversed")
def reversed_list(sequence: list[T]) -> Iterator[T]:
    """Returns the items from the last to the first."""
    return reversed(sequence)


@primitive("python.reversed")
def reversed_tuple(sequence: tuple[T, ...]) -> Iterator[T]:
    """Returns the items from the last to the first."""
    return reversed(sequence)


@primitive("python.reversed")
def reversed_str(sequence: str) -> Iterator[str]:
    """Returns the code points from the last to the first."""
    return reversed(sequence)


@primitive("python.reversed", raises=("TypeError", "OverflowError"))
def reversed_range(sequence: Iterator[int]) -> Iterator[int]:
    """Returns the ints of a range from the last to the first."""
    return reversed(sequence)


@primitive("python.map")
def map_(function: Callable[[T], U], iterable: Iterable[T]) -> Iterator[U]:
    """Returns `function(item)` of each item, called when it is asked for."""
    return map(function, iterable)


@primitive("python.filter")
def filter_(function: Callable[[T], bool], iterable: Iterable[T]) -> Iterator[T]:
    """Returns the items for which `function` is true."""
    return filter(function, iterable)


@primitive("python.iter")
def iter_(iterable: Iterable[T]) -> Iterator[T]:
    """Returns an iterator over the items."""
    return iter(iterable)


@primitive(
    "python.next", raises=("StopIteration", "TypeError", "RuntimeError"), mutates=("iterator",)
)
def next_(iterator: Iterator[T]) -> T:
    """Returns the next item."""
    return next(iterator)


@primitive("python.next", raises=("TypeError", "RuntimeError"), mutates=("iterator",))
def next_default(iterator: Iterator[T], default: T) -> T:
    """Returns the next item, or `default` at the end."""
    return next(iterator, default)


@primitive("python.contains", raises=("RuntimeError",))
def contains(iterable: Iterator[T], item: Any) -> bool:
    """Returns whether `item` is one of a range, of a view, or of what an iterator still has."""
    return item in iterable


@primitive("python.len", raises=("TypeError", "OverflowError"))
def len_(iterable: Iterator[T]) -> int:
    """Returns the number of items of a range or of a view of a dict."""
    return len(iterable)


@primitive("python.unpack", raises=("ValueError", "RuntimeError"), result="template")
def unpack(iterable: Iterable[T], count: Constant[int]) -> repeated(T, count):
    """Returns the items, of which there must be `count`: `a, b = iterable`."""
    items = tuple(iterable)
    if len(items) > count:
        raise ValueError(f"too many values to unpack (expected {count})")
    if len(items) < count:
        raise ValueError(f"not enough values to unpack (expected {count}, got {len(items)})")
    return items


@unpack.samples
def unpackings(draw: Draw) -> Yields[Sample]:
    """Yields as many items as wanted, fewer and more."""
    yield Sample(["a", "b"], 2)
    yield Sample("xyz", 3)
    yield Sample(["a", "b", "c"], 2)
    yield Sample(["a"], 2)
    yield Sample({1: "x"}, 1)


@range_stop.samples
def stops(draw: Draw) -> Yields[Sample]:
    """Yields an empty range, a short one, and a negative stop."""
    for stop in [0, 1, 5, -3]:
        yield Sample(stop)


@range_.samples
def ranges(draw: Draw) -> Yields[Sample]:
    """Yields ranges up, down, empty, at the limits, and a step of zero."""
    for arguments in [(2, 5), (5, 2), (3, -3, -2), (0, 10, 3), (0, 10, 100), (1, 2, 0), (0, -1, 1),
                      (2**63 - 3, 2**63 - 1), (-(2**63), 2**63 - 1, 2**62), (0, 2**63 - 1,
                      2**63 - 1),
                      (2**63 - 1, -(2**63), -(2**63))]:  # fmt: skip
        yield Sample(*arguments)


@enumerate_.samples
def enumerations(draw: Draw) -> Yields[Sample]:
    """Yields iterables of all kinds, and other starts."""
    for iterable in ["aé😀", [], [1.5, 2.5], (1, 2), {"b": 1}, {1: "x"}]:
        yield Sample(iterable)
    yield Sample("ab", 5)
    yield Sample("ab", start=-1)


@zip_one.samples
def singles(draw: Draw) -> Yields[Sample]:
    """Yields one iterable."""
    yield Sample([1, 2])
    yield Sample("ab", strict=True)


@zip_two.samples
def pairs(draw: Draw) -> Yields[Sample]:
    """Yields iterables of equal and of unequal lengths."""
    yield Sample([1, 2, 3], "ab")
    yield Sample((1, 2), {"a": 1, "b": 2})
    yield Sample([], [1])
    yield Sample([1, 2], "ab", strict=True)
    yield Sample([1], [1, 2], strict=True)
    yield Sample([1, 2], [1], strict=True)


@zip_three.samples
def triples(draw: Draw) -> Yields[Sample]:
    """Yields three iterables of equal and of unequal lengths."""
    yield Sample([1, 2], "ab", (0.5, 1.5))
    yield Sample([1], "ab", (0.5, 1.5))
    yield Sample([1, 2], "ab", (0.5,), strict=True)
    yield Sample([1], "ab", (0.5, 1.5), strict=True)
    yield Sample([1], "a", (0.5, 1.5), strict=True)


@reversed_list.samples
def lists(draw: Draw) -> Yields[Sample]:
    """Yields lists of some lengths."""
    for sequence in [[], [1], [1, 2, 3]]:
        yield Sample(sequence)


@reversed_tuple.samples
def tuples(draw: Draw) -> Yields[Sample]:
    """Yields tuples of some lengths."""
    for sequence in [(1,), (1, 2, 3)]:
        yield Sample(sequence)


@reversed_str.samples
def texts(draw: Draw) -> Yields[Sample]:
    """Yields texts of one to four bytes a code point."""
    for sequence in ["", "abc", "é→😀a"]:
        yield Sample(sequence)


@iter_.samples
def iterables(draw: Draw) -> Yields[Sample]:
    """Yields iterables of all kinds."""
    for iterable in ["aé", [1, 2], (1, 2), {"b": 1}, b"ab"]:
        yield Sample(iterable)
