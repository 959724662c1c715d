"""Functions of `math` on several numbers, and on the parts of one."""

from __future__ import annotations

import math
from collections.abc import Iterator

from operatorkit import Draw, Iterable, Numeric, Sample, composite, primitive


@primitive("math.fsum", raises=("OverflowError", "ValueError", "RuntimeError"))
def fsum(seq: Iterable[float]) -> float:
    """Returns the sum, rounded once."""
    return math.fsum(seq)


@primitive("math.fsum", raises=("OverflowError", "ValueError", "RuntimeError"))
def fsum_of_ints(seq: Iterable[int]) -> float:
    """Returns the sum, rounded once."""
    return math.fsum(seq)


@composite("math.fsum")
def fsum_of_numbers(seq: Iterable[Numeric]):
    """Returns the sum of numbers of several types, rounded once."""
    return fsum([float(number) for number in seq])


@primitive("math.gcd", raises=("OverflowError",))
def gcd(*integers: int) -> int:
    """Returns the greatest common divisor."""
    return math.gcd(*integers)


@primitive("math.lcm", raises=("OverflowError",))
def lcm(*integers: int) -> int:
    """Returns the least common multiple."""
    return math.lcm(*integers)


@primitive("math.isqrt", raises=("ValueError",))
def isqrt(n: int) -> int:
    """Returns the square root without its fraction."""
    return math.isqrt(n)


@primitive("math.comb", raises=("ValueError", "OverflowError"))
def comb(n: int, k: int) -> int:
    """Returns the number of ways to choose `k` of `n` things."""
    return math.comb(n, k)


@composite("math.perm")
def perm(n: int, k: int | None = None) -> int:
    """Returns the number of ways to choose `k` of `n` things in order."""
    if k is None:
        k = n
    if n < 0:
        raise ValueError("n must be a non-negative integer")
    if k < 0:
        raise ValueError("k must be a non-negative integer")
    if k > n:
        return 0
    result = 1
    for i in range(k):
        result *= n - i
    return result


@composite("math.factorial")
def factorial(x: int, /) -> int:
    """Returns the product of the numbers from 1 to `x`."""
    if x < 0:
        raise ValueError("factorial() not defined for negative values")
    result = 1
    for i in range(2, x + 1):
        result *= i
    return result


@primitive("math.prod", raises=("OverflowError", "RuntimeError"))
def prod(iterable: Iterable[int], *, start: int = 1) -> int:
    """Returns the product of `start` and all items."""
    return math.prod(iterable, start=start)


@primitive("math.prod", raises=("RuntimeError",))
def prod_of_floats(iterable: Iterable[float], *, start: int = 1) -> float | int:
    """Returns the product of `start` and all items; that of no items is an int."""
    return math.prod(iterable, start=start)


@primitive("math.prod", raises=("RuntimeError",))
def prod_from_float(iterable: Iterable[float], *, start: float) -> float:
    """Returns the product of `start` and all items."""
    return math.prod(iterable, start=start)


@composite("math.dist")
def dist(p, q) -> float:
    """Returns the distance of two points."""
    if len(p) != len(q):
        raise ValueError("both points must have the same number of dimensions")
    return math.sqrt(fsum([(float(a) - float(b)) ** 2 for a, b in zip(p, q, strict=True)]))


@primitive("math.frexp")
def frexp(x: float) -> tuple[float, int]:
    """Returns the mantissa and the exponent."""
    return math.frexp(x)


@primitive("math.ldexp", raises=("OverflowError",))
def ldexp(x: float, i: int) -> float:
    """Returns `x * 2 ** i`."""
    return math.ldexp(x, i)


@primitive("math.modf")
def modf(x: float) -> tuple[float, float]:
    """Returns the fraction and the whole part."""
    return math.modf(x)


@primitive("math.remainder", raises=("ValueError",))
def remainder(x: float, y: float) -> float:
    """Returns what is left of `x` after the nearest multiple of `y`."""
    return math.remainder(x, y)


@primitive("math.nextafter")
def nextafter(x: float, y: float) -> float:
    """Returns the next float after `x` towards `y`."""
    return math.nextafter(x, y)


@primitive("math.ulp")
def ulp(x: float) -> float:
    """Returns the value of the last bit."""
    return math.ulp(x)


@primitive("math.cbrt", tolerance="ulp(1)")
def cbrt(x: float) -> float:
    """Returns the cube root."""
    return math.cbrt(x)


@primitive("math.exp2", raises=("OverflowError",), tolerance="ulp(1)")
def exp2(x: float) -> float:
    """Returns 2 to the power `x`."""
    return math.exp2(x)


@primitive("math.erfc", tolerance="ulp(1)")
def erfc(x: float) -> float:
    """Returns `1 - erf(x)`, exact for large `x` too."""
    return math.erfc(x)


@primitive("math.asinh", tolerance="ulp(1)")
def asinh(x: float) -> float:
    """Returns the inverse hyperbolic sine."""
    return math.asinh(x)


@primitive("math.acosh", raises=("ValueError",), tolerance="ulp(1)")
def acosh(x: float) -> float:
    """Returns the inverse hyperbolic cosine."""
    return math.acosh(x)


@primitive("math.atanh", raises=("ValueError",), tolerance="ulp(1)")
def atanh(x: float) -> float:
    """Returns the inverse hyperbolic tangent."""
    return math.atanh(x)


@prod_of_floats.samples
def factors(draw: Draw) -> Iterator[Sample]:
    """Yields floats; an empty list would be one of ints."""
    yield Sample([0.5, -4.0, 3.0])
    yield Sample([math.inf, 0.0])
    yield Sample([math.nan])
    yield Sample([1e308, 1e308])
    for _ in range(20):
        yield Sample([x + 1.5 for x in draw.floats(9)])


@fsum.samples
def series(draw: Draw) -> Iterator[Sample]:
    yield Sample([0.1] * 10)
    yield Sample([1e100, 1.0, -1e100, 1e-100])
    yield Sample([])
    yield Sample([math.inf, 1.0])
    yield Sample([math.inf, -math.inf])
    yield Sample([math.nan])
    yield Sample([1e308, 1e308])
    for _ in range(20):
        yield Sample([x * 2.0 ** (20 * i) for i, x in enumerate(draw.floats(9))])


@frexp.samples
@modf.samples
@ulp.samples
@cbrt.samples
@exp2.samples
@erfc.samples
@asinh.samples
@acosh.samples
@atanh.samples
def numbers(draw: Draw) -> Iterator[Sample]:
    for x in [
        0.0,
        -0.0,
        1.0,
        -1.0,
        0.5,
        -2.5,
        1e-310,
        1e308,
        1100.0,
        math.inf,
        -math.inf,
        math.nan,
    ]:
        yield Sample(x)
    for x in draw.floats(8):
        yield Sample(x)


@remainder.samples
@nextafter.samples
def pairs(draw: Draw) -> Iterator[Sample]:
    for x in [0.0, -0.0, 1.5, -2.5, 7.0, math.inf, math.nan]:
        for y in [0.0, 1.0, -2.0, 3.0, math.inf, -math.inf, math.nan]:
            yield Sample(x, y)


@isqrt.samples
def squares(draw: Draw) -> Iterator[Sample]:
    for n in [0, 1, 2, 3, 4, 8, 9, 2**52 - 1, 2**62, 2**63 - 1, 3037000499**2, -1]:
        yield Sample(n)


@comb.samples
def choices(draw: Draw) -> Iterator[Sample]:
    for n in [0, 1, 5, 20, 62]:
        for k in [0, 1, 2, n // 2, n, n + 1]:
            yield Sample(n, k)
    yield Sample(-1, 0)
    yield Sample(1, -1)


@ldexp.samples
def scaled(draw: Draw) -> Iterator[Sample]:
    for x in [0.0, 1.0, -0.75, 1e-300, math.inf, math.nan]:
        for i in [0, 5, -5, 1023, -1074, 2000, -5000, 2**40, -(2**40)]:
            yield Sample(x, i)
