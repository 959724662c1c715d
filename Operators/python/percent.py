"""`text % values`: the formatting of C's `printf`, as Python does it."""

from __future__ import annotations

import math
from collections.abc import Iterator

from operatorkit import Any, Draw, Sample, primitive


@primitive("python.mod", raises=("TypeError", "ValueError", "OverflowError", "KeyError"))
def mod(a: str, b: Any) -> str:
    """Returns `a` with the values `b` in the places of its conversions."""
    return a % b


@mod.samples
def formats(draw: Draw) -> Iterator[Sample]:
    """Yields all conversions, flags, sizes and faults."""
    for value in [42, -42, 0, True, 2**63 - 1, -(2**63)]:
        for format in ["%d", "%5d|", "%-5d|", "%05d", "%+d", "% d", "%i", "%u", "%x", "%#X", "%#o",
                       "%.5d", "%8.5d", "%08.5d", "%-08d|", "%#010x", "%s", "%r", "%5s", "%.1s",
                       "%c", "%.2f", "%ld", "%+.3d", "%e"]:  # fmt: skip
            yield Sample(format, value)
    for value in [3.14159, -2.5, 0.0, -0.0, 1e22, 1e-7, math.inf, -math.inf, math.nan, 0.125]:
        for format in ["%f", "%.2f", "%8.3f|", "%-8.1f|", "%08.2f", "%+.0f", "%e", "%.3E", "%g",
                       "%#g", "%G", "%d", "%s", "%r", "%.0f", "% f", "%#.0f", "%x"]:  # fmt: skip
            yield Sample(format, value)
    for value in ["a", "é😀x", "", "it's"]:
        for format in ["%s", "%r", "%a", "%5s|", "%-5s|", "%.2s", "%c", "%05s", "%d", "%f", "%x",
                       "%5c|"]:  # fmt: skip
            yield Sample(format, value)
    for format, values in [("%s and %s", ("a", 1)), ("%*d", (5, 3)), ("%-*d|", (5, 3)),
                           ("%*d|", (-5, 3)), ("%.*f", (2, 1.5)), ("%%", ()), ("%d%%", (7,)),
                           ("%5%", ()), ("%5%|", (1,)), ("%.30d", (1e25,)), ("%d", (-0.5,)),
                           ("%s", ((1, 2),)), ("%s %s", (1,)), ("%s", (1, 2)),
                           ("x", ()), ("x", (1,)), ("%*d", ("a", 1)), ("", ()),
                           ("%y", (1,)), ("%", (1,)), ("%5", (1,)), ("a%\u00e9", (1,)),
                           ("%(a)s", (1,)), ("%s %s %s", (None, True, [1.5]))]:  # fmt: skip
        yield Sample(format, values)
    for format in ["%(a)s-%(b)s", "%(a)5s|", "x", "%(c)s", "%(a", "%(a)s %(a)r", "%s"]:
        yield Sample(format, {"a": "x", "b": "y"})
    yield Sample("%(n)03d", {"n": 7})
    yield Sample("%s", [1, 2])
    yield Sample("x", [1])
    yield Sample("x", 1)
    yield Sample("%s", None)
    yield Sample("%d", None)
    yield Sample("%d", [1])
