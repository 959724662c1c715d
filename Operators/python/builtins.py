"""Built-in functions over iterables: `sum`, `min`, `max`, `any`, `all`, `sorted`; and `hash`."""

from __future__ import annotations

import math
from collections.abc import Iterator

from operatorkit import (
    Draw,
    Hashable,
    Iterable,
    Ordered,
    Sample,
    T,
    primitive,
)


@primitive("python.sum", raises=("OverflowError", "RuntimeError"))
def sum_int(iterable: Iterable[int], start: int = 0) -> int:
    """Returns `start` plus all items."""
    return sum(iterable, start)


@primitive("python.sum", raises=("OverflowError", "RuntimeError"))
def sum_bool(iterable: Iterable[bool], start: int = 0) -> int:
    """Returns `start` plus the number of true items."""
    return sum(iterable, start)


@primitive("python.sum", raises=("RuntimeError",))
def sum_float(iterable: Iterable[float], start: int = 0) -> int | float:
    """Returns `start` plus all items, from left to right without compensation.

    The sum of no items is `start` itself, an int.
    """
    return sum(iterable, start)


@primitive("python.sum", raises=("RuntimeError",))
def sum_float_from(iterable: Iterable[float], start: float) -> float:
    """Returns the float `start` plus all items, from left to right without compensation."""
    return sum(iterable, start)


@primitive("python.sum", raises=("OverflowError", "RuntimeError"))
def sum_mixed_ints(iterable: Iterable[int | bool], start: int = 0) -> int:
    """Returns `start` plus all items."""
    return sum(iterable, start)


@primitive("python.sum", raises=("OverflowError", "RuntimeError"))
def sum_mixed(iterable: Iterable[int | float], start: int = 0) -> int | float:
    """Returns `start` plus all items, from left to right; an int until a float comes."""
    return sum(iterable, start)


@primitive("python.sum", raises=("RuntimeError",))
def sum_mixed_from(iterable: Iterable[int | float], start: float) -> float:
    """Returns `start` plus all items, from left to right."""
    return sum(iterable, start)


@primitive("python.sum", raises=("RuntimeError",))
def sum_complex(iterable: Iterable[complex], start: int = 0) -> int | complex:
    """Returns `start` plus all items; of none `start` itself, an int."""
    return sum(iterable, start)


@primitive("python.sum", raises=("RuntimeError",))
def sum_complex_from(iterable: Iterable[complex], start: complex) -> complex:
    """Returns `start` plus all items."""
    return sum(iterable, start)


@primitive("python.sum", raises=("RuntimeError",))
def sum_tuples(iterable: Iterable[tuple[T, ...]], start: tuple[T, ...]) -> tuple[T, ...]:
    """Returns the items of `start` and of all tuples in a new tuple."""
    return sum(iterable, start)


@primitive("python.sum", raises=("RuntimeError",))
def sum_list(iterable: Iterable[list[T]], start: list[T]) -> list[T]:
    """Returns the items of `start` and of all lists in a new list."""
    return sum(iterable, start)


@primitive("python.min", raises=("ValueError", "RuntimeError"))
def min_(iterable: Iterable[Ordered]) -> Ordered:
    """Returns the smallest item, the first of equal ones."""
    return min(iterable)


@primitive("python.max", raises=("ValueError", "RuntimeError"))
def max_(iterable: Iterable[Ordered]) -> Ordered:
    """Returns the largest item, the first of equal ones."""
    return max(iterable)


@primitive("python.min", raises=("RuntimeError",))
def min_default(iterable: Iterable[Ordered], *, default: Ordered) -> Ordered:
    """Returns the smallest item, or `default` if there is none."""
    return min(iterable, default=default)


@primitive("python.max", raises=("RuntimeError",))
def max_default(iterable: Iterable[Ordered], *, default: Ordered) -> Ordered:
    """Returns the largest item, or `default` if there is none."""
    return max(iterable, default=default)


@primitive("python.min")
def min_items(a: Ordered, b: Ordered, *more: Ordered) -> Ordered:
    """Returns the smallest argument, the first of equal ones."""
    return min(a, b, *more)


@primitive("python.max")
def max_items(a: Ordered, b: Ordered, *more: Ordered) -> Ordered:
    """Returns the largest argument, the first of equal ones."""
    return max(a, b, *more)


@primitive("python.min")
def min_ints(a: int, b: int, *more: int) -> int:
    """Returns the smallest int."""
    return min(a, b, *more)


@primitive("python.min")
def min_floats(a: float, b: float, *more: float) -> float:
    """Returns the smallest float, the first of equal ones; NaN is in no order."""
    return min(a, b, *more)


@primitive("python.min")
def min_int_float(a: int, b: float) -> int | float:
    """Returns the smaller argument as it is."""
    return min(a, b)


@primitive("python.max")
def max_ints(a: int, b: int, *more: int) -> int:
    """Returns the largest int."""
    return max(a, b, *more)


@primitive("python.max")
def max_floats(a: float, b: float, *more: float) -> float:
    """Returns the largest float, the first of equal ones; NaN is in no order."""
    return max(a, b, *more)


@primitive("python.max")
def max_int_float(a: int, b: float) -> int | float:
    """Returns the larger argument as it is."""
    return max(a, b)


@primitive("python.min")
def min_float_int(a: float, b: int) -> int | float:
    """Returns the smaller argument as it is."""
    return min(a, b)


@primitive("python.max")
def max_float_int(a: float, b: int) -> int | float:
    """Returns the larger argument as it is."""
    return max(a, b)


@primitive("python.any", raises=("RuntimeError",))
def any_(iterable: Iterable[T]) -> bool:
    """Returns whether an item is true; asks for no more items then."""
    return any(iterable)


@primitive("python.all", raises=("RuntimeError",))
def all_(iterable: Iterable[T]) -> bool:
    """Returns whether no item is false; asks for no more items then."""
    return all(iterable)


@primitive("python.sorted", raises=("RuntimeError",))
def sorted_(iterable: Iterable[Ordered], *, reverse: bool = False) -> list[Ordered]:
    """Returns a new list of the items in order; equal ones keep their order, reversed or not."""
    return sorted(iterable, reverse=reverse)


@primitive("python.hash")
def hash_(x: Hashable) -> int:
    """Returns the hash: Python's own number for numbers and tuples of them."""
    return hash(x)


@sum_int.samples
def integer_sums(draw: Draw) -> Iterator[Sample]:
    """Yields no item, several, other starts, and a sum that does not fit."""
    yield Sample([])
    yield Sample([1, 2, 3])
    yield Sample((1, 2), 10)
    yield Sample({5: "a", 6: "b"})
    yield Sample([2**62, 2**62, -(2**62)])


@sum_bool.samples
def truth_sums(draw: Draw) -> Iterator[Sample]:
    """Yields bools."""
    yield Sample([True, False, True])


@sum_float.samples
def float_sums(draw: Draw) -> Iterator[Sample]:
    """Yields floats whose sum shows the order of addition."""
    yield Sample([0.1] * 10)
    yield Sample(draw.floats(100))
    yield Sample([1e308, 1e308, -math.inf])
    yield Sample([1.5], 2)
    yield Sample([0.1, 0.2], 2**53 + 1)


@sum_float_from.samples
def float_sums_from(draw: Draw) -> Iterator[Sample]:
    """Yields floats with a float to begin with."""
    yield Sample([1.5], 0.5)
    yield Sample(draw.floats(100), -0.0)


@sum_complex.samples
def complex_sums(draw: Draw) -> Iterator[Sample]:
    """Yields complex numbers."""
    yield Sample([1 + 2j, 0.5j])
    yield Sample([1j], 3)


@sum_complex_from.samples
def complex_sums_from(draw: Draw) -> Iterator[Sample]:
    """Yields complex numbers with one to begin with."""
    yield Sample([1 + 2j, 0.5j], 1j)


@sum_tuples.samples
def tuple_sums(draw: Draw) -> Iterator[Sample]:
    """Yields tuples."""
    yield Sample([(1, 4), (2, 3)], (0,))


@sum_list.samples
def list_sums(draw: Draw) -> Iterator[Sample]:
    """Yields lists of lists."""
    yield Sample([[1], [2, 3], []], [0])


@min_.samples
@max_.samples
def extremes(draw: Draw) -> Iterator[Sample]:
    """Yields ties, NaN at either place, texts, tuples, and nothing."""
    for iterable in [[3, 1, 2], [1.0, math.nan], [math.nan, 1.0], ["bb", "aa", "é"], [(1, "b"), (1,
                     "a")],
                     [], "héllo", {"b": 1, "a": 2}, [0.0, -0.0], [True, False]]:  # fmt: skip
        yield Sample(iterable)


@min_default.samples
@max_default.samples
def defaults(draw: Draw) -> Iterator[Sample]:
    """Yields an empty iterable and another."""
    yield Sample([], default=-1)
    yield Sample([2, 3], default=-1)


@min_items.samples
@max_items.samples
def arguments(draw: Draw) -> Iterator[Sample]:
    """Yields two and more arguments, ties, and NaN at either place."""
    yield Sample("b", "a", "é")
    yield Sample((1, "b"), (1, "a"))


@min_ints.samples
@max_ints.samples
def int_arguments(draw: Draw) -> Iterator[Sample]:
    """Yields two and more ints."""
    yield Sample(2, 1)
    yield Sample(3, 1, 2)


@min_floats.samples
@max_floats.samples
def float_arguments(draw: Draw) -> Iterator[Sample]:
    """Yields NaN at either place and both zeros."""
    yield Sample(math.nan, 1.0)
    yield Sample(1.0, math.nan)
    yield Sample(0.0, -0.0)
    yield Sample(0.5, 2.0, 1.5)


@min_int_float.samples
@max_int_float.samples
def mixed(draw: Draw) -> Iterator[Sample]:
    """Yields an int and a float, one of them larger, equal, or NaN."""
    for a, b in [(0, 0.5), (1, 0.5), (1, 1.0), (2**53 + 1, 2.0**53), (0, math.nan)]:
        yield Sample(a, b)


@min_float_int.samples
@max_float_int.samples
def reversed_mixed(draw: Draw) -> Iterator[Sample]:
    """Yields the same pairs with the float first."""
    for sample in mixed(draw):
        yield Sample(*reversed(sample.arguments))


@any_.samples
@all_.samples
def truths(draw: Draw) -> Iterator[Sample]:
    """Yields nothing, true and false items of some types."""
    for iterable in [[], [0, 1], [0, 0], [True, True], ["", "a"], [[], [1]], (1, 2), "a", {0: 1}]:
        yield Sample(iterable)


@sorted_.samples
def orders(draw: Draw) -> Iterator[Sample]:
    """Yields iterables of all kinds, ties, NaN, and long lists."""
    yield Sample(["é", "z", "a", "Z"])
    yield Sample("héllo")
    yield Sample((3, 1, 2), reverse=True)
    yield Sample({"b": 1, "a": 2})
    yield Sample([3.0, math.nan, 1.0, 2.0])
    yield Sample([(1, "b"), (0, "z"), (1, "a")], reverse=True)
    yield Sample(draw.integers(500))


@hash_.samples
def hashes(draw: Draw) -> Iterator[Sample]:
    """Yields numbers whose hash Python defines."""
    for x in [0, 1, -1, -2, 2**61 - 1, 2**61, -(2**63), 2**63 - 1, True, 0.5, -0.0, 1e300, math.inf,
              2.0**61, 1.1, (1, 2), (1, (2, 3)), ((), 1)]:  # fmt: skip
        yield Sample(x)
