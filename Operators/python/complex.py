"""Complex numbers: `complex()`, arithmetic and methods."""

from __future__ import annotations

from collections.abc import Iterator

from operatorkit import Draw, Sample, primitive

#: Numbers with parts of all signs, and zeros.
NUMBERS = [
    3 + 4j, 1 - 2j, 1j, -1j, 0j, complex(-0.0, 0.0), complex(0.0, -0.0), 2 + 0j, -8 + 0j,
    complex(1e300, 1e300), complex(float("inf"), 1), complex(1, float("nan")), 0.5 + 0.25j,
]  # fmt: skip


@primitive("python.add")
def add(a: complex, b: complex) -> complex:
    """Returns `a + b`."""
    return a + b


@primitive("python.sub")
def sub(a: complex, b: complex) -> complex:
    """Returns `a - b`."""
    return a - b


@primitive("python.mul")
def mul(a: complex, b: complex) -> complex:
    """Returns `a * b`."""
    return a * b


@primitive("python.truediv", raises=("ZeroDivisionError",))
def truediv(a: complex, b: complex) -> complex:
    """Returns `a / b`."""
    return a / b


@primitive("python.pow", raises=("ZeroDivisionError", "OverflowError"), tolerance="ulp(4)")
def pow_(a: complex, b: complex) -> complex:
    """Returns `a ** b`."""
    return a**b


@primitive("python.neg")
def neg(a: complex) -> complex:
    """Returns `-a`."""
    return -a


@primitive("python.pos")
def pos(a: complex) -> complex:
    """Returns `a`."""
    return +a


@primitive("python.abs", raises=("OverflowError",))
def abs_(a: complex) -> float:
    """Returns the distance from zero."""
    return abs(a)


@primitive("python.complex.conjugate")
def conjugate(self: complex) -> complex:
    """Returns the number with the opposite imaginary part."""
    return self.conjugate()


@primitive("python.complex.real", property=True)
def real(self: complex) -> float:
    """Returns the real part."""
    return self.real


@primitive("python.complex.imag", property=True)
def imag(self: complex) -> float:
    """Returns the imaginary part."""
    return self.imag


@primitive("python.complex")
def complex_zero() -> complex:
    """Returns 0j."""
    return 0j


@primitive("python.complex")
def complex_(real: complex) -> complex:
    """Returns `real` as a complex number."""
    return complex(real)


@primitive("python.complex", raises=("ValueError",))
def complex_str(real: str) -> complex:
    """Returns the number that `real` writes."""
    return complex(real)


@primitive("python.complex")
def complex_parts(real: float = 0.0, imag: float = 0.0) -> complex:
    """Returns `real + imag * 1j`, with the signs of zeros as they are."""
    return complex(real, imag)


@primitive("python.complex")
def complex_both(real: complex, imag: complex) -> complex:
    """Returns `real + imag * 1j`."""
    return complex(real, imag)


@primitive("python.complex")
def complex_imaginary(real: float, imag: complex) -> complex:
    """Returns `real + imag * 1j`."""
    return complex(real, imag)


@primitive("python.complex")
def complex_real(real: complex, imag: float) -> complex:
    """Returns `real + imag * 1j`."""
    return complex(real, imag)


@add.samples
@sub.samples
@mul.samples
@truediv.samples
@complex_both.samples
def pairs(draw: Draw) -> Iterator[Sample]:
    """Yields all pairs of some numbers."""
    for a in NUMBERS:
        for b in NUMBERS:
            yield Sample(a, b)


@pow_.samples
def powers(draw: Draw) -> Iterator[Sample]:
    """Yields whole, fractional and complex exponents."""
    for a in [3 + 4j, -1j, -8 + 0j, 0j, 0.5 + 0.25j, 1e200 + 1j]:
        for b in [2, 3, -1, -2, 0, 0.5, 1 / 3, 1j, 2 - 1j, 101, 7.5]:
            yield Sample(a, complex(b))


@neg.samples
@pos.samples
@abs_.samples
@conjugate.samples
@real.samples
@imag.samples
@complex_.samples
def numbers(draw: Draw) -> Iterator[Sample]:
    """Yields numbers."""
    for a in NUMBERS:
        yield Sample(a)
    yield Sample(complex(1.7e308, 1.7e308))


@complex_str.samples
def texts(draw: Draw) -> Iterator[Sample]:
    """Yields texts of all forms, and faulty ones."""
    for text in ["1+2j", " 1 ", "j", "-j", "+J", "1j", "-1.5e3-2e-3j", "(3-4j)", " ( 3 ) ", "inf",
                 "infj", "-inf+nanj", "1e5", "1e5j", "1+j", "1-j", ".5j", "1_0+2_0j", "", "x",
                 "1 + 2j",
                 "1+2", "1+2jj", "(1", "1)", "()", "1+2j x", "++1j", "1e", "1ej", "_1j",
                 "٣j"]:  # fmt: skip
        yield Sample(text)


@complex_parts.samples
def parts(draw: Draw) -> Iterator[Sample]:
    """Yields parts with all signs of zero."""
    for real, imag in [(1.0, 2.0), (-0.0, 0.0), (0.0, -0.0), (3.5, float("inf"))]:
        yield Sample(real, imag)
    yield Sample(2.5)


@complex_imaginary.samples
def imaginary_parts(draw: Draw) -> Iterator[Sample]:
    """Yields complex imaginary parts."""
    yield Sample(1.0, 2 + 3j)


@complex_real.samples
def real_parts(draw: Draw) -> Iterator[Sample]:
    """Yields complex real parts."""
    yield Sample(1 + 2j, 3.0)
