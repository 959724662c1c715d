"""The functions of `math`: of floats, with Python's exceptions for domain and range."""

from __future__ import annotations

import math
from collections.abc import Iterator

from operatorkit import Draw, Sample, primitive

#: Floats of all kinds: zeros, small, large, halves, infinities, NaN.
NUMBERS = [0.0, -0.0, 1.0, -1.0, 0.5, -0.5, 2.0, -2.5, 100.25, 1e-300, 1e300, 709.0, 710.0,
           math.inf,
           -math.inf, math.nan]  # fmt: skip


def numbers(draw: Draw) -> Iterator[Sample]:
    """Yields floats of all kinds."""
    for x in NUMBERS:
        yield Sample(x)
    for x in draw.floats(8):
        yield Sample(x)


def pairs(draw: Draw) -> Iterator[Sample]:
    """Yields pairs of floats of all kinds."""
    for x in [0.0, -0.0, 1.0, -2.0, 2.5, 1e300, math.inf, -math.inf, math.nan]:
        for y in [0.0, -0.0, 2.0, -3.0, 0.5, math.inf, -math.inf, math.nan]:
            yield Sample(x, y)


@primitive("math.sqrt", raises=("ValueError",))
def sqrt(x: float) -> float:
    """Returns the square root."""
    return math.sqrt(x)


@primitive("math.exp", raises=("OverflowError",), tolerance="ulp(1)")
def exp(x: float) -> float:
    """Returns e to the power `x`."""
    return math.exp(x)


@primitive("math.expm1", raises=("OverflowError",), tolerance="ulp(1)")
def expm1(x: float) -> float:
    """Returns `exp(x) - 1`, exact for small `x` too."""
    return math.expm1(x)


@primitive("math.log2", raises=("ValueError",), tolerance="ulp(1)")
def log2(x: float) -> float:
    """Returns the logarithm to base 2."""
    return math.log2(x)


@primitive("math.log10", raises=("ValueError",), tolerance="ulp(1)")
def log10(x: float) -> float:
    """Returns the logarithm to base 10."""
    return math.log10(x)


@primitive("math.log1p", raises=("ValueError",), tolerance="ulp(1)")
def log1p(x: float) -> float:
    """Returns `log(1 + x)`, exact for small `x` too."""
    return math.log1p(x)


@primitive("math.fabs")
def fabs(x: float) -> float:
    """Returns the absolute value."""
    return math.fabs(x)


@primitive("math.sin", raises=("ValueError",), tolerance="ulp(1)")
def sin(x: float) -> float:
    """Returns the sine."""
    return math.sin(x)


@primitive("math.cos", raises=("ValueError",), tolerance="ulp(1)")
def cos(x: float) -> float:
    """Returns the cosine."""
    return math.cos(x)


@primitive("math.tan", raises=("ValueError",), tolerance="ulp(1)")
def tan(x: float) -> float:
    """Returns the tangent."""
    return math.tan(x)


@primitive("math.asin", raises=("ValueError",), tolerance="ulp(1)")
def asin(x: float) -> float:
    """Returns the arc sine."""
    return math.asin(x)


@primitive("math.acos", raises=("ValueError",), tolerance="ulp(1)")
def acos(x: float) -> float:
    """Returns the arc cosine."""
    return math.acos(x)


@primitive("math.atan", tolerance="ulp(1)")
def atan(x: float) -> float:
    """Returns the arc tangent."""
    return math.atan(x)


@primitive("math.sinh", raises=("OverflowError",), tolerance="ulp(2)")
def sinh(x: float) -> float:
    """Returns the hyperbolic sine."""
    return math.sinh(x)


@primitive("math.cosh", raises=("OverflowError",), tolerance="ulp(2)")
def cosh(x: float) -> float:
    """Returns the hyperbolic cosine."""
    return math.cosh(x)


@primitive("math.tanh", tolerance="ulp(2)")
def tanh(x: float) -> float:
    """Returns the hyperbolic tangent."""
    return math.tanh(x)


@primitive("math.degrees")
def degrees(x: float) -> float:
    """Returns the angle `x`, in radians, in degrees."""
    return math.degrees(x)


@primitive("math.radians")
def radians(x: float) -> float:
    """Returns the angle `x`, in degrees, in radians."""
    return math.radians(x)


@primitive("math.erf", tolerance="ulp(2)")
def erf(x: float) -> float:
    """Returns the error function."""
    return math.erf(x)


@primitive("math.log", raises=("ValueError",), tolerance="ulp(1)")
def log(x: float) -> float:
    """Returns the natural logarithm."""
    return math.log(x)


@primitive("math.log", raises=("ValueError", "ZeroDivisionError"), tolerance="ulp(2)")
def log_base(x: float, base: float) -> float:
    """Returns the logarithm to `base`."""
    return math.log(x, base)


@primitive("math.pow", raises=("ValueError", "OverflowError"), tolerance="ulp(1)")
def pow_(x: float, y: float) -> float:
    """Returns `x` to the power `y`, by the rules of C."""
    return math.pow(x, y)


@primitive("math.fmod", raises=("ValueError",))
def fmod(x: float, y: float) -> float:
    """Returns the remainder with the sign of `x`."""
    return math.fmod(x, y)


@primitive("math.atan2", tolerance="ulp(1)")
def atan2(y: float, x: float) -> float:
    """Returns the angle of the point (`x`, `y`)."""
    return math.atan2(y, x)


@primitive("math.copysign")
def copysign(x: float, y: float) -> float:
    """Returns the size of `x` with the sign of `y`."""
    return math.copysign(x, y)


@primitive("math.hypot", tolerance="ulp(1)")
def hypot(*coordinates: float) -> float:
    """Returns the distance of a point from the origin."""
    return math.hypot(*coordinates)


@primitive("math.floor", raises=("ValueError", "OverflowError"))
def floor(x: float) -> int:
    """Returns the largest int not above `x`."""
    return math.floor(x)


@primitive("math.ceil", raises=("ValueError", "OverflowError"))
def ceil(x: float) -> int:
    """Returns the smallest int not below `x`."""
    return math.ceil(x)


@primitive("math.trunc", raises=("ValueError", "OverflowError"))
def trunc(x: float) -> int:
    """Returns `x` without its fraction."""
    return math.trunc(x)


@primitive("math.floor")
def floor_int(x: int) -> int:
    """Returns `x`."""
    return math.floor(x)


@primitive("math.ceil")
def ceil_int(x: int) -> int:
    """Returns `x`."""
    return math.ceil(x)


@primitive("math.trunc")
def trunc_int(x: int) -> int:
    """Returns `x`."""
    return math.trunc(x)


@primitive("math.isnan")
def isnan(x: float) -> bool:
    """Returns whether `x` is NaN."""
    return math.isnan(x)


@primitive("math.isinf")
def isinf(x: float) -> bool:
    """Returns whether `x` is infinite."""
    return math.isinf(x)


@primitive("math.isfinite")
def isfinite(x: float) -> bool:
    """Returns whether `x` is neither NaN nor infinite."""
    return math.isfinite(x)


@primitive("math.isclose", raises=("ValueError",))
def isclose(a: float, b: float, *, rel_tol: float = 1e-09, abs_tol: float = 0.0) -> bool:
    """Returns whether two floats differ by no more than a tolerance."""
    return math.isclose(a, b, rel_tol=rel_tol, abs_tol=abs_tol)


@log.samples
@floor.samples
@ceil.samples
@trunc.samples
@isnan.samples
@isinf.samples
@isfinite.samples
def floats(draw: Draw) -> Iterator[Sample]:
    """Yields floats of all kinds."""
    yield from numbers(draw)


@floor_int.samples
@ceil_int.samples
@trunc_int.samples
def ints(draw: Draw) -> Iterator[Sample]:
    """Yields ints with the limits."""
    for x in [0, -5, 2**63 - 1, -(2**63)]:
        yield Sample(x)


@log_base.samples
def bases(draw: Draw) -> Iterator[Sample]:
    """Yields bases that are and are not allowed."""
    for x, base in [
        (8.0, 2.0),
        (100.0, 10.0),
        (0.5, 3.0),
        (2.0, 1.0),
        (2.0, 0.0),
        (0.0, 2.0),
        (2.0, -1.0),
    ]:
        yield Sample(x, base)


@hypot.samples
def points(draw: Draw) -> Iterator[Sample]:
    """Yields points of two and three coordinates, large and infinite ones."""
    yield Sample(3.0, 4.0)
    yield Sample(1e300, 1e300)
    yield Sample(1.0, 2.0, 3.0)
    yield Sample(math.inf, math.nan)
    yield Sample()


@isclose.samples
def neighbours(draw: Draw) -> Iterator[Sample]:
    """Yields neighbours, infinities, and tolerances that are not allowed."""
    yield Sample(1.0, 1.0 + 1e-10)
    yield Sample(1.0, 1.1)
    yield Sample(0.0, 1e-12, abs_tol=1e-9)
    yield Sample(math.inf, math.inf)
    yield Sample(math.inf, 1.0)
    yield Sample(1.0, 2.0, rel_tol=-1.0)


for binary in [pow_, fmod, atan2, copysign]:
    binary.samples(pairs)
for group in [[sqrt, exp, expm1, log2, log10, log1p, fabs, sin, cos, tan, asin, acos, atan],
              [sinh, cosh, tanh, degrees, radians, erf]]:  # fmt: skip
    for unary in group:
        unary.samples(numbers)
