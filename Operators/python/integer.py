"""Arithmetic of `int`: 64 bits, checked. A result that does not fit raises OverflowError.

`bool` operands become `int`, as in Python; only `&`, `|` and `^` of two bools stay bool.
"""

from __future__ import annotations

from collections.abc import Iterator

from operatorkit import Constant, Draw, Sample, powered, primitive

LOWEST, HIGHEST = -(2**63), 2**63 - 1
NUMBERS = [0, 1, -1, 7, -7, 2**53 + 1, HIGHEST, LOWEST]


def pairs(draw: Draw) -> Iterator[Sample]:
    """Yields pairs of small ints of either sign and of the limits."""
    for a in [0, 7, -7, HIGHEST, LOWEST]:
        for b in [2, -2, 1, -1, 0, HIGHEST, LOWEST]:
            yield Sample(a, b)
    for a, b in zip(draw.integers(8), draw.integers(8), strict=True):
        yield Sample(a, b)
    yield Sample(2**53 + 1, 3)
    yield Sample(HIGHEST, 2**53 + 3)


def shifts(draw: Draw) -> Iterator[Sample]:
    """Yields shifts by nothing, by little, beyond all bits, and by a negative count."""
    for a in NUMBERS:
        for count in [0, 1, 3, 63, 64, 2**40, -1]:
            if not (a and count == 2**40):
                yield Sample(a, count)


def numbers(draw: Draw) -> Iterator[Sample]:
    """Yields single ints with the limits."""
    for a in NUMBERS:
        yield Sample(a)


@primitive("python.add", raises=("OverflowError",))
def add(a: int, b: int) -> int:
    """Returns `a + b`."""
    return a + b


@primitive("python.sub", raises=("OverflowError",))
def sub(a: int, b: int) -> int:
    """Returns `a - b`."""
    return a - b


@primitive("python.mul", raises=("OverflowError",))
def mul(a: int, b: int) -> int:
    """Returns `a * b`."""
    return a * b


@primitive("python.truediv", raises=("ZeroDivisionError",))
def truediv(a: int, b: int) -> float:
    """Returns `a / b`, correctly rounded, for ints beyond 53 bits too."""
    return a / b


@primitive("python.floordiv", raises=("ZeroDivisionError", "OverflowError"))
def floordiv(a: int, b: int) -> int:
    """Returns `a // b`, rounded towards minus infinity."""
    return a // b


@primitive("python.mod", raises=("ZeroDivisionError",))
def mod(a: int, b: int) -> int:
    """Returns `a % b`, with the sign of `b`."""
    return a % b


@primitive("python.divmod", raises=("ZeroDivisionError", "OverflowError"))
def divmod_(a: int, b: int) -> tuple[int, int]:
    """Returns `(a // b, a % b)`."""
    return divmod(a, b)


@primitive("python.pow", raises=("ZeroDivisionError", "OverflowError"), result="template")
def pow_constant(a: int, b: Constant[int]) -> powered(b):
    """Returns `a ** b` of a constant `b`: a float if that is negative."""
    return a**b


@pow_constant.samples
def constant_powers(draw: Draw) -> Iterator[Sample]:
    """Yields powers of both signs, and the negative power of zero."""
    for a, b in [(2, 10), (2, -1), (-4, -3), (10, 0), (0, -1), (2, 63), (3, -700)]:
        yield Sample(a, b)


@primitive("python.pow", raises=("ValueError", "OverflowError", "ZeroDivisionError"))
def pow_(a: int, b: int) -> int:
    """Returns `a ** b`.

    The result is an int, so a negative `b` that is no constant, for which Python gives a float,
    raises ValueError.
    """
    if b < 0 and a != 0:
        raise ValueError("a negative power of an int is a float: write float(a) ** b")
    return a**b


@pow_.samples
def powers(draw: Draw) -> Iterator[Sample]:
    """Yields powers that fit, that do not, and the negative exponent."""
    for a, b in [(2, 10), (0, 0), (-3, 3), (2, 62), (-2, 63), (2, 63), (10, 18), (10, 19)]:
        yield Sample(a, b)
    yield Sample(1, 2**62)
    yield Sample(-1, HIGHEST)
    yield Sample(0, HIGHEST)
    yield Sample(2, -1, raises=ValueError)


@primitive("python.pow", raises=("ValueError", "OverflowError"))
def pow_modulo(a: int, b: int, modulus: int) -> int:
    """Returns `pow(a, b, modulus)`; for a negative `b` the power of the modular inverse."""
    return pow(a, b, modulus)


@pow_modulo.samples
def modular_powers(draw: Draw) -> Iterator[Sample]:
    """Yields large powers, inverses, signs and the faults."""
    for a, b, modulus in [
        (3, 200, 13), (3, -1, 7), (2, 3, -5), (5, 0, 1), (10, 18, HIGHEST), (-7, 3, 5),
        (2, 3, 0), (2, -1, 4), (HIGHEST, HIGHEST, LOWEST), (38, -2, 97), (7, 0, -3),
    ]:  # fmt: skip
        yield Sample(a, b, modulus)


@primitive("python.lshift", raises=("ValueError", "OverflowError"))
def lshift(a: int, b: int) -> int:
    """Returns `a << b`."""
    return a << b


@primitive("python.rshift", raises=("ValueError",))
def rshift(a: int, b: int) -> int:
    """Returns `a >> b`, rounded towards minus infinity."""
    return a >> b


@primitive("python.and")
def and_(a: int, b: int) -> int:
    """Returns the bits that are set in both."""
    return a & b


@primitive("python.or")
def or_(a: int, b: int) -> int:
    """Returns the bits that are set in either."""
    return a | b


@primitive("python.xor")
def xor(a: int, b: int) -> int:
    """Returns the bits that are set in one only."""
    return a ^ b


@primitive("python.and")
def and_bool(a: bool, b: bool) -> bool:
    """Returns whether both are true."""
    return a & b


@primitive("python.or")
def or_bool(a: bool, b: bool) -> bool:
    """Returns whether either is true."""
    return a | b


@primitive("python.xor")
def xor_bool(a: bool, b: bool) -> bool:
    """Returns whether one only is true."""
    return a ^ b


@primitive("python.neg", raises=("OverflowError",))
def neg(a: int) -> int:
    """Returns `-a`."""
    return -a


@primitive("python.pos")
def pos(a: int) -> int:
    """Returns `a`; of a bool as an int."""
    return +a


@primitive("python.invert")
def invert(a: int) -> int:
    """Returns `~a`."""
    return ~a


@primitive("python.abs", raises=("OverflowError",))
def abs_(a: int) -> int:
    """Returns the absolute value."""
    return abs(a)


def booleans(draw: Draw) -> Iterator[Sample]:
    """Yields all pairs of bools."""
    for a in [False, True]:
        for b in [False, True]:
            yield Sample(a, b)


for binary in [add, sub, mul, truediv, floordiv, mod, divmod_, and_, or_, xor]:
    binary.samples(pairs)
for shift in [lshift, rshift]:
    shift.samples(shifts)
for unary in [neg, pos, invert, abs_]:
    unary.samples(numbers)
for logical in [and_bool, or_bool, xor_bool]:
    logical.samples(booleans)
