"""Iterators: `enumerate`, `zip`, `reversed`, `iter` and `next`."""

from __future__ import annotations

from collections.abc import Iterator as Yields

from operatorkit import (
    Any,
    Constant,
    Draw,
    Iterable,
    Iterator,
    Sample,
    T,
    primitive,
    repeated,
    starred,
    zipped,
)


@primitive("python.enumerate")
def enumerate_(iterable: Iterable[T], start: int = 0) -> Iterator[tuple[int, T]]:
    """Returns pairs of a count from `start` and an item."""
    return enumerate(iterable, start)


@primitive("python.zip")
def zip_(*iterables: Iterable[Any], strict: bool = False) -> Iterator[zipped(iterables)]:
    """Returns tuples of items until the shortest iterable ends; `strict` wants equal lengths."""
    return zip(*iterables, strict=strict)


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


@primitive("python.reversed")
def reversed_bytes(sequence: bytes) -> Iterator[int]:
    """Returns the bytes from the last to the first."""
    return reversed(sequence)


@primitive("python.reversed", raises=("OverflowError",))
def reversed_range(sequence: range) -> Iterator[int]:
    """Returns the ints of a range from the last to the first."""
    return reversed(sequence)


@primitive("python.iter")
def iter_(iterable: Iterable[T]) -> Iterator[T]:
    """Returns an iterator over the items."""
    return iter(iterable)


@primitive("python.next", raises=("Exception",), mutates=("iterator",))
def next_(iterator: Iterator[T]) -> T:
    """Returns the next item."""
    return next(iterator)


@primitive("python.next", raises=("Exception",), mutates=("iterator",), result="template")
def next_none(iterator: Iterator[T], default: None) -> T | None:
    """Returns the next item, or None at the end."""
    return next(iterator, default)


@primitive("python.next", raises=("Exception",), mutates=("iterator",), result="template")
def next_default(iterator: Iterator[T], default: T) -> T:
    """Returns the next item, or `default` at the end."""
    return next(iterator, default)


@primitive("python.contains", raises=("Exception",), mutates=("iterable",))
def contains(iterable: Iterator[T], item: Any) -> bool:
    """Returns whether `item` is one of what an iterator still has; goes on to behind it."""
    return item in iterable


@primitive("python.unpack", raises=("ValueError", "RuntimeError"), result="template")
def unpack(iterable: Iterable[T], count: Constant[int]) -> repeated(T, count):
    """Returns the items, of which there must be `count`: `a, b = iterable`."""
    items = tuple(iterable)
    if len(items) > count:
        raise ValueError(f"too many values to unpack (expected {count})")
    if len(items) < count:
        raise ValueError(f"not enough values to unpack (expected {count}, got {len(items)})")
    return items


@primitive("python.unpack_starred", raises=("ValueError", "RuntimeError"), result="template")
def unpack_starred(iterable: Iterable[T], before: Constant[int], after: Constant[int]) -> starred(
    T, before, after
):
    """Returns the first items, a list, and the last items: `a, *b, c = iterable`."""
    items = list(iterable)
    if len(items) < before + after:
        raise ValueError(
            f"not enough values to unpack (expected at least {before + after}, got {len(items)})"
        )
    end = len(items) - after
    return (*items[:before], items[before:end], *items[end:])


@unpack.samples
def unpackings(draw: Draw) -> Yields[Sample]:
    """Yields as many items as wanted, fewer and more."""
    yield Sample(["a", "b"], 2)
    yield Sample("xyz", 3)
    yield Sample(["a", "b", "c"], 2)
    yield Sample(["a"], 2)
    yield Sample({1: "x"}, 1)


@enumerate_.samples
def enumerations(draw: Draw) -> Yields[Sample]:
    """Yields iterables of all kinds, and other starts."""
    for iterable in ["aé😀", [], [1.5, 2.5], (1, 2), {"b": 1}, {1: "x"}]:
        yield Sample(iterable)
    yield Sample("ab", 5)
    yield Sample("ab", start=-1)


@zip_.samples
def rows(draw: Draw) -> Yields[Sample]:
    """Yields none to four iterables of equal and of unequal lengths."""
    yield Sample([1, 2])
    yield Sample("ab", strict=True)
    yield Sample([1, 2, 3], "ab")
    yield Sample((1, 2), {"a": 1, "b": 2})
    yield Sample([], [1])
    yield Sample([1, 2], "ab", strict=True)
    yield Sample([1], [1, 2], strict=True)
    yield Sample([1, 2], [1], strict=True)
    yield Sample([1, 2], "ab", (0.5, 1.5))
    yield Sample([1], "ab", (0.5, 1.5))
    yield Sample([1, 2], "ab", (0.5,), strict=True)
    yield Sample([1], "ab", (0.5, 1.5), strict=True)
    yield Sample([1], "a", (0.5, 1.5), strict=True)
    yield Sample([1, 2], "ab", (0.5, 1.5), b"xyz")


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


@reversed_bytes.samples
def byte_strings(draw: Draw) -> Yields[Sample]:
    """Yields byte strings."""
    for sequence in [b"", b"a\xff"]:
        yield Sample(sequence)


@reversed_range.samples
def ranges(draw: Draw) -> Yields[Sample]:
    """Yields ranges up, down and empty."""
    for sequence in [range(5), range(0), range(5, -5, -3), range(0, 10, 4)]:
        yield Sample(sequence)


@iter_.samples
def iterables(draw: Draw) -> Yields[Sample]:
    """Yields iterables of all kinds."""
    for iterable in ["aé", [1, 2], (1, 2), {"b": 1}, b"ab"]:
        yield Sample(iterable)
