"""Arithmetic of `float`, with Python's signs, zeros and exceptions.

An `int` operand beside a float becomes a float.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

from operatorkit import Draw, Sample, primitive

NUMBERS = [0.0, -0.0, 1.0, -1.5, 7.5, 1e308, 5e-324, math.inf, -math.inf, math.nan]


def pairs(draw: Draw) -> Iterator[Sample]:
    """Yields pairs of zeros, signs, the largest, the smallest, infinities and NaN."""
    for a in NUMBERS:
        for b in [0.0, -0.0, 2.0, -2.0, 3.3, 1e308, math.inf, -math.inf, math.nan]:
            yield Sample(a, b)


def numbers(draw: Draw) -> Iterator[Sample]:
    """Yields single floats with the special ones."""
    for a in NUMBERS:
        yield Sample(a)


@primitive("python.add")
def add(a: float, b: float) -> float:
    """Returns `a + b`."""
    return a + b


@primitive("python.sub")
def sub(a: float, b: float) -> float:
    """Returns `a - b`."""
    return a - b


@primitive("python.mul")
def mul(a: float, b: float) -> float:
    """Returns `a * b`; infinite if too large, without an exception."""
    return a * b


@primitive("python.truediv", raises=("ZeroDivisionError",))
def truediv(a: float, b: float) -> float:
    """Returns `a / b`; ZeroDivisionError instead of an infinity."""
    return a / b


@primitive("python.floordiv", raises=("ZeroDivisionError",))
def floordiv(a: float, b: float) -> float:
    """Returns `a // b`, rounded towards minus infinity."""
    return a // b


@primitive("python.mod", raises=("ZeroDivisionError",))
def mod(a: float, b: float) -> float:
    """Returns `a % b`, with the sign of `b`."""
    return a % b


@primitive("python.divmod", raises=("ZeroDivisionError",))
def divmod_(a: float, b: float) -> tuple[float, float]:
    """Returns `(a // b, a % b)`."""
    return divmod(a, b)


@primitive("python.pow", raises=("ZeroDivisionError", "OverflowError", "ValueError"))
def pow_(a: float, b: float) -> float:
    """Returns `a ** b`.

    The result is a float, so a fractional power of a negative number, for which Python gives a
    complex number, raises ValueError.
    """
    result = a**b
    if isinstance(result, complex):
        raise ValueError("a fractional power of a negative number is complex")
    return result


@pow_.samples
def powers(draw: Draw) -> Iterator[Sample]:
    """Yields the pairs and the overflow of a large power."""
    yield from pairs(draw)
    yield Sample(2.0, 10000.0, raises=OverflowError)
    yield Sample(2.0, 0.5)
    yield Sample(-8.0, 1 / 3, raises=ValueError)
    yield Sample(-8.0, 3.0)


@primitive("python.neg")
def neg(a: float) -> float:
    """Returns `-a`."""
    return -a


@primitive("python.pos")
def pos(a: float) -> float:
    """Returns `a`."""
    return +a


@primitive("python.abs")
def abs_(a: float) -> float:
    """Returns the absolute value; of -0.0 it is 0.0."""
    return abs(a)


for binary in [add, sub, mul, truediv, floordiv, mod, divmod_]:
    binary.samples(pairs)
for unary in [neg, pos, abs_]:
    unary.samples(numbers)
