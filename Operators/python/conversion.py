"""Calls of types, as in `int(x)`; and `repr`, `ascii`, `bin`, `hex`, `oct`, `round`."""

from __future__ import annotations

import math
from collections.abc import Iterator

from operatorkit import Any, Draw, Sample, primitive

#: Values of all kinds as `repr` and `str` show them.
VALUES = [
    None, True, False, 0, -5, 2**63 - 1, 0.1 + 0.2, 1e16, 1e-5, 1e22, 100.0, 5e-324, -0.0,
    123456789012345680.0, 1.7976931348623157e308, 0.0001, math.inf, -math.inf, math.nan, "", "it's",
    'a"b', "'\"", "é\u200b\x00\n\t\\\x7f\u00ad😀\ud800", b"", b"a\xff'\n", [], [1, 2], ["it's",
    "é"],
    [1.0, None], (1,), (1, "a"), {}, {"a": (1,)}, {1: [2.5]}, {1}, [[1], []], {"a": {"b": 1}},
]  # fmt: skip


@primitive("python.int")
def int_zero() -> int:
    """Returns 0."""
    return 0


@primitive("python.int")
def int_(x: int) -> int:
    """Returns `x`; of a bool 0 or 1."""
    return int(x)


@primitive("python.int", raises=("ValueError", "OverflowError"))
def int_float(x: float) -> int:
    """Returns `x` without its fraction."""
    return int(x)


@primitive("python.int", raises=("ValueError", "OverflowError"))
def int_str(x: str, base: int = 10) -> int:
    """Returns the number that `x` writes in `base`; base 0 goes by the prefix."""
    return int(x, base)


@primitive("python.float")
def float_zero() -> float:
    """Returns 0.0."""
    return 0.0


@primitive("python.float")
def float_(x: float) -> float:
    """Returns `x` as a float."""
    return float(x)


@primitive("python.float", raises=("ValueError",))
def float_str(x: str) -> float:
    """Returns the number that `x` writes, correctly rounded."""
    return float(x)


@primitive("python.str")
def str_(x: Any) -> str:
    """Returns `x` as `print` shows it."""
    return str(x)


@primitive("python.repr")
def repr_(x: Any) -> str:
    """Returns `x` as Python code writes it."""
    return repr(x)


@primitive("python.ascii")
def ascii_(x: Any) -> str:
    """Returns `repr(x)` with all but ASCII escaped."""
    return ascii(x)


@primitive("python.bin")
def bin_(x: int) -> str:
    """Returns `x` in base 2 with its prefix."""
    return bin(x)


@primitive("python.oct")
def oct_(x: int) -> str:
    """Returns `x` in base 8 with its prefix."""
    return oct(x)


@primitive("python.hex")
def hex_(x: int) -> str:
    """Returns `x` in base 16 with its prefix."""
    return hex(x)


@primitive("python.round", raises=("ValueError", "OverflowError"))
def round_(x: float) -> int:
    """Returns the nearest int, halves to even."""
    return round(x)


@primitive("python.round")
def round_int(x: int) -> int:
    """Returns `x`."""
    return round(x)  # noqa: RUF057


@primitive("python.round", raises=("OverflowError",))
def round_digits(x: float, ndigits: int) -> float:
    """Returns `x` correctly rounded to `ndigits` decimals."""
    return round(x, ndigits)


@primitive("python.round", raises=("OverflowError",))
def round_int_digits(x: int, ndigits: int) -> int:
    """Returns `x` rounded to a power of ten for a negative `ndigits`, halves to even."""
    return round(x, ndigits)


@int_.samples
@bin_.samples
@oct_.samples
@hex_.samples
@round_int.samples
def integers(draw: Draw) -> Iterator[Sample]:
    """Yields ints with the limits."""
    for x in [0, 1, -5, 255, -255, 2**63 - 1, -(2**63)]:
        yield Sample(x)


@int_float.samples
@round_.samples
def floats(draw: Draw) -> Iterator[Sample]:
    """Yields halves, large floats and those that are no int."""
    for x in [-2.7, 0.5, 1.5, 2.5, -1.5, -0.0, 1e18, 9.3e18, 1e20, math.nan, math.inf, -math.inf,
              0.49999999999999994, 4503599627370497.5, -9223372036854775808.0]:  # fmt: skip
        yield Sample(x)


@int_str.samples
def integer_texts(draw: Draw) -> Iterator[Sample]:
    """Yields spaces, signs, underscores, digits of other scripts, prefixes and faults."""
    for text in [" 42\n", "1_000", "٣٤", "-7", "+7", "", "3.5", "abc", "1__0", "_1", "1_", "- 1",
                 "0x1f",
                 "9223372036854775807", "-9223372036854775808", "9223372036854775808", "00012",
                 "１２",
                 "it's", "\u3000 5\x1f", "--1", "½", "1\x00"]:  # fmt: skip
        yield Sample(text)
    for text, base in [("-1f", 16), ("0b101", 0), ("0x1F", 16), ("0o17", 0), ("z", 36), ("010", 0),
                       ("00", 0), ("12", 2), ("1", 1), ("1", 37), ("0x", 16), ("0x_1f", 0),
                       ("0b1", 16), ("", 0), ("-0X1f", 0), ("1", -2)]:  # fmt: skip
        yield Sample(text, base)


@float_.samples
def numbers(draw: Draw) -> Iterator[Sample]:
    """Yields floats."""
    for x in [1.5, -0.0, math.nan]:
        yield Sample(x)


@float_str.samples
def float_texts(draw: Draw) -> Iterator[Sample]:
    """Yields all spellings of floats, values at the edges of rounding, and faults."""
    for text in [" 1e3 ", "1_0.5", "Infinity", ".5", "-inf", "nan", "+NaN", "1,5", "", "1.", "1e",
                 "e5",
                 "0x10", "1__0", "1_.5", "infin", "9007199254740993", "5e-324", "2e-324", "1e400",
                 "-1e400", "1e-400", "0.1", "123456789012345678901234567890",
                 "1.7976931348623159e308",
                 "2.2250738585072011e-308", "179769313486231580793e289", "-0", "1e+5", "1E-5",
                 "٣.٥",
                 "0." + "0" * 400 + "1e400", "9" * 400, "1.00000000000000011102230246251565",
                 "it's", "\u3000 5\x1f", "nan(1)", "-", "1 2", "４", "1e99999999999999999999",
                 "0e99999999999999999999", "6.35e-17"]:  # fmt: skip
        yield Sample(text)
    for x in draw.floats(10):
        yield Sample(repr(x * 1e200))
        yield Sample(repr(x * 1e-300))


@str_.samples
@repr_.samples
@ascii_.samples
def values(draw: Draw) -> Iterator[Sample]:
    """Yields values of all kinds."""
    for value in VALUES:
        yield Sample(value)
    for x in draw.floats(10):
        yield Sample(x)
        yield Sample(x * 1e30)
        yield Sample(x * 1e-12)


@round_digits.samples
def float_digits(draw: Draw) -> Iterator[Sample]:
    """Yields decimal halves that are none in binary, large and special floats."""
    for x, digits in [(2.675, 2), (1.005, 2), (1e300, 2), (0.15, 1), (-2.5, 0), (1234.5, -2), (0.5,
                      0),
                      (math.nan, 1), (math.inf, 2), (5e-324, 400), (1.5, 323), (1e22, -22), (150.0,
                      -2),
                      (1.7976931348623157e308, -308), (123.456, -400), (-0.0, 2), (2.5, 2**40),
                      (25.0, -(2**40)), (8.5e307, -308)]:  # fmt: skip
        yield Sample(x, digits)


@round_int_digits.samples
def integer_digits(draw: Draw) -> Iterator[Sample]:
    """Yields halves and multiples."""
    for x, digits in [(1250, -2), (1350, -2), (-1250, -2), (5, -1), (15, -1), (7, 2), (2**63 - 1,
                      -1),
                      (2**63 - 1, -19), (49, -2), (51, -2), (1, -100), (-(2**63),
                      -18)]:  # fmt: skip
        yield Sample(x, digits)
