"""The methods and attributes of floats."""

from __future__ import annotations

import math
from collections.abc import Iterator

from operatorkit import Draw, Sample, primitive


@primitive("python.float.is_integer")
def is_integer(self: float) -> bool:
    """Returns whether `self` has no fraction."""
    return self.is_integer()


@primitive("python.float.as_integer_ratio", raises=("ValueError", "OverflowError"))
def as_integer_ratio(self: float) -> tuple[int, int]:
    """Returns the two ints of which `self` is the exact ratio."""
    return self.as_integer_ratio()


@primitive("python.float.hex")
def hex_(self: float) -> str:
    """Returns `self` in base 16, exactly."""
    return self.hex()


@primitive("python.float.fromhex", raises=("ValueError", "OverflowError"))
def fromhex(string: str) -> float:
    """Returns the float that `string` writes in base 16, correctly rounded."""
    return float.fromhex(string)


@primitive("python.float.conjugate")
def conjugate(self: float) -> float:
    """Returns `self`."""
    return self.conjugate()


@primitive("python.float.real", property=True)
def real(self: float) -> float:
    """Returns `self`."""
    return self.real


@primitive("python.float.imag", property=True)
def imag(self: float) -> float:
    """Returns 0.0."""
    return self.imag


@is_integer.samples
@hex_.samples
@conjugate.samples
@real.samples
@imag.samples
def floats(draw: Draw) -> Iterator[Sample]:
    """Yields floats of all sizes."""
    for value in [0.0, -0.0, 1.0, -1.5, 0.1, 1e300, 5e-324, 2.2250738585072014e-308, 123456.75,
                  1.7976931348623157e308, math.inf, -math.inf, math.nan]:  # fmt: skip
        yield Sample(value)
    for value in draw.floats(20):
        yield Sample(value)


@as_integer_ratio.samples
def ratios(draw: Draw) -> Iterator[Sample]:
    """Yields floats whose ratios fit 64 bits, and those that have none."""
    for value in [0.0, -0.0, 1.0, -1.5, 0.1, 0.75, 1e18, 123456.75, 2.0**-62, math.inf, -math.inf,
                  math.nan, -(2.0**62)]:  # fmt: skip
        yield Sample(value)
    yield Sample(1e300, raises=OverflowError)
    yield Sample(5e-324, raises=OverflowError)


@fromhex.samples
def texts(draw: Draw) -> Iterator[Sample]:
    """Yields texts of all forms, halves to round, and faulty ones."""
    for text in ["0x1.8p+1", "1.8", "  -0X.8p0 ", "inf", "-Infinity", "nan", "0x1p-1074",
                 "0x1p-1075",
                 "0x1.8p-1074", "0x1.fffffffffffff8p0", "0x1.fffffffffffff7p0",
                 "0x1.00000000000008p0",
                 "0x1.000000000000081p0", "0x1p1024", "0x1.fffffffffffff8p1023", "0x0p99999", "10",
                 "+a.bcp3", "", "0x", "0xg", "1p", "1.p1", ".p1", "1p5000", "1p-5000", "0x1 p1",
                 "--1",
                 "0x123456789abcdef0123456789", "0x.00000000000000000000000001", "p1",
                 "0x1p+-1"]:  # fmt: skip
        yield Sample(text)
    for value in draw.floats(20):
        yield Sample(value.hex())
