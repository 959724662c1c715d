"""`format(value, spec)`, which f-strings use: the format mini-language of each type."""

from __future__ import annotations

import math
from collections.abc import Iterator

from operatorkit import Any, Draw, Sample, primitive


@primitive("python.format", raises=("ValueError", "OverflowError"))
def format_int(value: int, spec: str = "") -> str:
    """Returns the int `value` as `spec` says."""
    return format(value, spec)


@primitive("python.format", raises=("ValueError", "OverflowError"))
def format_bool(value: bool, spec: str = "") -> str:
    """Returns 'True' or 'False' for an empty `spec`, else the number 0 or 1 as `spec` says."""
    return format(value, spec)


@primitive("python.format", raises=("ValueError",))
def format_float(value: float, spec: str = "") -> str:
    """Returns the float `value` as `spec` says."""
    return format(value, spec)


@primitive("python.format", raises=("ValueError",))
def format_complex(value: complex, spec: str = "") -> str:
    """Returns the complex number `value` as `spec` says."""
    return format(value, spec)


@primitive("python.format", raises=("ValueError",))
def format_str(value: str, spec: str = "") -> str:
    """Returns the text `value` as `spec` says."""
    return format(value, spec)


@primitive("python.format", raises=("TypeError", "ValueError", "OverflowError"))
def format_any(value: Any, spec: str = "") -> str:
    """Returns `str(value)` for an empty `spec`; other types take no `spec`."""
    return format(value, spec)


@format_int.samples
def integers(draw: Draw) -> Iterator[Sample]:
    """Yields all types, flags, widths, groupings and faults."""
    for value in [42, -42, 0, 1234567, -(2**63), 2**63 - 1]:
        for spec in ["", "d", "05d", "+d", " d", "x", "#x", "#X", "b", "#b", "o", "#o", ",", "_",
                     "_x",
                     ">10", "<10", "^10", "*^11", "=+10", "#010x", "010,", "+08_d", "n", "é>9",
                     "0<9",
                     "-", "<+#12_b"]:  # fmt: skip
            yield Sample(value, spec)
    for spec in [".2f", "e", "%", "g", "10.3", ".3d", "s", "q", ",x", "c", "5c", "+c", ",_", "10",
                 "0",
                 "1000d", "z", "zd", "#c", ",n", "<", "=", "99999999999999999999", "é", ".d", "d ",
                 "_,",
                 "{", "+ d", ">>5", "_c"]:  # fmt: skip
        yield Sample(233, spec)
    yield Sample(-1, "c")
    yield Sample(0x110000, "c")


@format_bool.samples
def booleans(draw: Draw) -> Iterator[Sample]:
    """Yields the empty spec and specs of ints."""
    for spec in ["", "5", "d", ">6", "x", ".1f", "s"]:
        yield Sample(True, spec)
        yield Sample(False, spec)


@format_float.samples
def floats(draw: Draw) -> Iterator[Sample]:
    """Yields all types, precisions, groupings, special values and faults."""
    for value in [3.14159, -2.5, 0.0, -0.0, 1e10, 1234567.891, 1e-7, 1e22, 0.125, math.inf,
                  -math.inf,
                  math.nan, 1.7976931348623157e308, 5e-324, 123456789.0, 0.00001234]:  # fmt: skip
        for spec in ["", "f", ".2f", ".0f", "e", ".3e", "E", "g", ".3g", "G", "%", ".0%", "n", ",",
                     ",.2f",
                     "_.1f", "+.1f", " .1f", "010.2f", ">12.2f", "<12", "^12.1f", "*=+12.1f",
                     "#.0f", "#g",
                     ".10", "8.3f", "015,.2f", "z.0f", "-", "#", ".0", "#.3", ".1", ".0e", "#.0e",
                     ".17g",
                     "012", ",g"]:  # fmt: skip
            yield Sample(value, spec)
    for spec in [
        ".60f",
        ".400e",
        "d",
        "x",
        "s",
        "c",
        "#b",
        ".f",
        "q",
        "1.2.3",
        ",_f",
        ".5",
        "=12",
        "z",
    ]:
        yield Sample(2.675, spec)
    for value in draw.floats(8):
        yield Sample(value * 1e20, ".3f")
        yield Sample(value * 1e-20, ".25f")


@format_complex.samples
def complex_numbers(draw: Draw) -> Iterator[Sample]:
    """Yields all types, flags and faults."""
    for value in [3 + 4j, -1.5j, complex(-0.0, 1), 0j, complex(1e22, -0.0), complex(math.inf,
                  math.nan),
                  complex(1234567.891, -0.125)]:  # fmt: skip
        for spec in ["", ".2f", ">20", "<20", "^20.1f", "+", " ", "+.1e", ",.2f", ".3", "g", "G",
                     "n",
                     "*>30", "#.0f", "#", "05", "=20", "d", "%", "s", "10", ".0f",
                     "_"]:  # fmt: skip
            yield Sample(value, spec)


@format_str.samples
def texts(draw: Draw) -> Iterator[Sample]:
    """Yields alignments, fills, precisions and faults."""
    for value in ["", "a", "héllo→😀"]:
        for spec in ["", "s", ">5", "^5", "<8", "*<4", "é^9", ".3", ".0", "10.2", ">10.3s", "5"]:
            yield Sample(value, spec)
    for spec in ["d", "+", "=5", "#", ",", "05", " ", "q", ".2f", "z", "_", "0", "=", "-s", "10s "]:
        yield Sample("x", spec)


@format_any.samples
def others(draw: Draw) -> Iterator[Sample]:
    """Yields values whose types have no mini-language."""
    for value in [None, [1.5], (1, "a"), {"k": 1}, {1}, b"a"]:
        yield Sample(value, "")
        yield Sample(value, ">5")
