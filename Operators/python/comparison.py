"""Equality, order, identity and truth of values."""

from __future__ import annotations

import math
from collections.abc import Iterator

from operatorkit import Any, Draw, Ordered, Sample, T, U, primitive

#: Values of all kinds, pairs of which are equal, unequal or of different types.
VALUES = [
    None, False, True, 0, 1, 2**53, 2**53 + 1, 1.0, 2.0**53, math.nan, -0.0, "", "a", "é",
    [1, 2], [1.0, 2.0], (1, "a"), (1.0, "a"), {"a": 1}, {1, 2},
]  # fmt: skip


def values(draw: Draw) -> Iterator[Sample]:
    """Yields pairs of values of all kinds."""
    for distance in [0, 1, 7]:
        for index, a in enumerate(VALUES):
            yield Sample(a, VALUES[(index + distance) % len(VALUES)])
    for a in [True, 2**53 + 1, 2.0**53, [1, 2], (1, "a")]:
        for b in [1, 2**53, 2.0**53, [1.0, 2.0], (1.0, "a")]:
            yield Sample(a, b)
    yield Sample({"a": 1, "b": 2}, {"b": 2, "a": 1})
    yield Sample(2**63 - 1, 2.0**63)
    yield Sample(-(2**63), -(2.0**63))
    yield Sample(5, math.inf)


@primitive("python.eq")
def eq(a: T, b: U) -> bool:
    """Returns `a == b`; values of unlike types are unequal, int and float compare exactly."""
    return a == b


@primitive("python.ne")
def ne(a: T, b: U) -> bool:
    """Returns `a != b`."""
    return a != b


def ordered(draw: Draw) -> Iterator[Sample]:
    """Yields pairs of one ordered type each."""
    for group in [
        ["", "a", "Z", "é", "\uffff", "😀", "ab"],
        [[], [1], [1, 2], [2]],
        [(1, "a"), (1, "b"), (2, "")],
        [True, False],
        [b"", b"a", b"\xff"],
    ]:
        for a in group:
            for b in group:
                yield Sample(a, b)


def integers(draw: Draw) -> Iterator[Sample]:
    """Yields pairs of ints with the limits."""
    for a in [0, -1, 2**63 - 1]:
        for b in [0, 1, -(2**63)]:
            yield Sample(a, b)


def floats(draw: Draw) -> Iterator[Sample]:
    """Yields pairs of floats with zeros, infinities and NaN."""
    for a in [0.0, -0.0, 1.5, math.inf, -math.inf, math.nan]:
        for b in [0.0, 1.5, math.inf, math.nan]:
            yield Sample(a, b)


def mixed(draw: Draw) -> Iterator[Sample]:
    """Yields pairs of an int and a float that only an exact comparison tells apart."""
    for a in [0, 1, 2**53, 2**53 + 1, 2**63 - 1, -(2**63)]:
        for b in [0.0, 0.5, 2.0**53, 2.0**63, -(2.0**63), math.inf, -math.inf, math.nan]:
            yield Sample(a, b)


def reversed_mixed(draw: Draw) -> Iterator[Sample]:
    """Yields the same pairs with the float first."""
    for sample in mixed(draw):
        yield Sample(*reversed(sample.arguments))


@primitive("python.lt")
def lt(a: Ordered, b: Ordered) -> bool:
    """Returns `a < b`; strings by code point, sequences item by item."""
    return a < b


@primitive("python.lt")
def lt_int(a: int, b: int) -> bool:
    """Returns `a < b`."""
    return a < b


@primitive("python.lt")
def lt_float(a: float, b: float) -> bool:
    """Returns `a < b`; false if either is NaN."""
    return a < b


@primitive("python.lt")
def lt_int_float(a: int, b: float) -> bool:
    """Returns `a < b`, exactly."""
    return a < b


@primitive("python.lt")
def lt_float_int(a: float, b: int) -> bool:
    """Returns `a < b`, exactly."""
    return a < b


@primitive("python.le")
def le(a: Ordered, b: Ordered) -> bool:
    """Returns `a <= b`."""
    return a <= b


@primitive("python.le")
def le_int(a: int, b: int) -> bool:
    """Returns `a <= b`."""
    return a <= b


@primitive("python.le")
def le_float(a: float, b: float) -> bool:
    """Returns `a <= b`; false if either is NaN."""
    return a <= b


@primitive("python.le")
def le_int_float(a: int, b: float) -> bool:
    """Returns `a <= b`, exactly."""
    return a <= b


@primitive("python.le")
def le_float_int(a: float, b: int) -> bool:
    """Returns `a <= b`, exactly."""
    return a <= b


@primitive("python.gt")
def gt(a: Ordered, b: Ordered) -> bool:
    """Returns `a > b`."""
    return a > b


@primitive("python.gt")
def gt_int(a: int, b: int) -> bool:
    """Returns `a > b`."""
    return a > b


@primitive("python.gt")
def gt_float(a: float, b: float) -> bool:
    """Returns `a > b`; false if either is NaN."""
    return a > b


@primitive("python.gt")
def gt_int_float(a: int, b: float) -> bool:
    """Returns `a > b`, exactly."""
    return a > b


@primitive("python.gt")
def gt_float_int(a: float, b: int) -> bool:
    """Returns `a > b`, exactly."""
    return a > b


@primitive("python.ge")
def ge(a: Ordered, b: Ordered) -> bool:
    """Returns `a >= b`."""
    return a >= b


@primitive("python.ge")
def ge_int(a: int, b: int) -> bool:
    """Returns `a >= b`."""
    return a >= b


@primitive("python.ge")
def ge_float(a: float, b: float) -> bool:
    """Returns `a >= b`; false if either is NaN."""
    return a >= b


@primitive("python.ge")
def ge_int_float(a: int, b: float) -> bool:
    """Returns `a >= b`, exactly."""
    return a >= b


@primitive("python.ge")
def ge_float_int(a: float, b: int) -> bool:
    """Returns `a >= b`, exactly."""
    return a >= b


@primitive("python.lt")
def lt_tuples(a: tuple[Ordered, ...], b: tuple[Ordered, ...]) -> bool:
    """Returns whether `a` is before `b`, by the first items that differ."""
    return a < b


@primitive("python.le")
def le_tuples(a: tuple[Ordered, ...], b: tuple[Ordered, ...]) -> bool:
    """Returns whether `a` is before or equals `b`, by the first items that differ."""
    return a <= b


@primitive("python.gt")
def gt_tuples(a: tuple[Ordered, ...], b: tuple[Ordered, ...]) -> bool:
    """Returns whether `a` is after `b`, by the first items that differ."""
    return a > b


@primitive("python.ge")
def ge_tuples(a: tuple[Ordered, ...], b: tuple[Ordered, ...]) -> bool:
    """Returns whether `a` is after or equals `b`, by the first items that differ."""
    return a >= b


@primitive("python.is")
def is_(a: T, b: U) -> bool:
    """Returns whether both are the same object; numbers and strings have no identity but value."""
    return a is b


@primitive("python.is_not")
def is_not(a: T, b: U) -> bool:
    """Returns whether they are not the same object."""
    return a is not b


@primitive("python.truth")
def truth(x: T) -> bool:
    """Returns whether `x` counts as true: not None, not zero, not empty."""
    return bool(x)


@primitive("python.bool")
def bool_(x: Any = False) -> bool:
    """Returns whether `x` counts as true."""
    return bool(x)


@primitive("python.not")
def not_(x: T) -> bool:
    """Returns whether `x` does not count as true."""
    return not x


def identities(draw: Draw) -> Iterator[Sample]:
    """Yields pairs whose identity does not depend on an implementation's caches."""
    yield Sample(None, None)
    yield Sample(None, 1)
    yield Sample(True, True)
    yield Sample(True, False)
    yield Sample([1], [1])


def singles(draw: Draw) -> Iterator[Sample]:
    """Yields values of all kinds, empty and not."""
    for value in [*VALUES, [], {}, (), b"", set(), 0.0]:
        yield Sample(value)


for equality in [eq, ne]:
    equality.samples(values)
for identity in [is_, is_not]:
    identity.samples(identities)
for test in [truth, bool_, not_]:
    test.samples(singles)
for order in [lt, le, gt, ge]:
    order.samples(ordered)
for order in [lt_int, le_int, gt_int, ge_int]:
    order.samples(integers)
for order in [lt_float, le_float, gt_float, ge_float]:
    order.samples(floats)
for order in [lt_int_float, le_int_float, gt_int_float, ge_int_float]:
    order.samples(mixed)
for order in [lt_float_int, le_float_int, gt_float_int, ge_float_int]:
    order.samples(reversed_mixed)


@lt_tuples.samples
@le_tuples.samples
@gt_tuples.samples
@ge_tuples.samples
def tuples(draw: Draw) -> Iterator[Sample]:
    """Yields tuples of equal and of unequal length."""
    yield Sample((1, 2), (1, 2, 0))
    yield Sample((2,), (1, 9))
    yield Sample((1, 2), (1, 2))
