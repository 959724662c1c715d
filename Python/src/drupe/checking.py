"""Comparing what Python and a compiled library give: values, exceptions, printed text."""

from __future__ import annotations

import math
import sys
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Tolerance:
    """How far floating-point results may differ; everything else must be equal.

    An array of vectors may be outside `absolute` and `relative` when its cosines are good enough.
    """

    absolute: float = 0.0
    relative: float = 0.0
    cosine_mean: float | None = None
    cosine_worst: float | None = None


EXACT = Tolerance()
TOLERANCES = {
    "exact": EXACT,
    "close": Tolerance(1e-7, 1e-6),
    "approximate": Tolerance(1e-4, 1e-3),
    "float32": Tolerance(1e-6, 1e-5, 0.999999, 0.99999),
    "bfloat16": Tolerance(1e-2, 1e-2, 0.9999, 0.9999),
    "int8": Tolerance(1e-6, 1e-5, 0.99, 0.98),
}
"""The tolerances by name: of test cases, and of the precisions a function is compiled with."""


@dataclass
class Comparison:
    """What a comparison found; the numbers are over all floating-point parts of a value."""

    equal: bool = True
    """Whether all is the same to the bit, NaN and the sign of zero included."""
    agrees: bool = True
    """Whether all differences are within the tolerance."""
    reason: str | None = None
    """The first difference that is not within it, in words."""
    max_absolute: float = 0.0
    max_relative: float = 0.0
    cosine_mean: float | None = None
    cosine_worst: float | None = None

    def to_json(self) -> dict[str, Any]:
        """The comparison as the reports have it."""
        return {key: value for key, value in vars(self).items() if value is not None}

    def fail(self, place: str, reason: str) -> None:
        """Note a difference that no tolerance covers."""
        self.equal = self.agrees = False
        if self.reason is None:
            self.reason = f"{place}: {reason}" if place else reason


def compare(expected: Any, actual: Any, tolerance: Tolerance = EXACT) -> Comparison:
    """Compare two values, or two exceptions, in type, structure and content.

    Args:
        expected: What Python gives; an exception instance stands for a raised one.
        actual: What the library gives.
        tolerance: How far floating-point numbers may differ.

    """
    comparison = Comparison()
    if isinstance(expected, BaseException) or isinstance(actual, BaseException):
        _compare_exceptions(expected, actual, comparison)
    else:
        _compare(expected, actual, "", tolerance, comparison)
    return comparison


def _compare_exceptions(expected: Any, actual: Any, comparison: Comparison) -> None:
    """Compare what was raised: the name of the type, then the text."""
    if not isinstance(actual, BaseException):
        comparison.fail("", f"raises {_shown(expected)} in Python, returns {actual!r} compiled")
    elif not isinstance(expected, BaseException):
        comparison.fail("", f"returns {expected!r} in Python, raises {_shown(actual)} compiled")
    elif type(expected).__name__ != type(actual).__name__ or str(expected) != str(actual):
        comparison.fail("", f"raises {_shown(expected)} in Python, {_shown(actual)} compiled")


def _compare(
    expected: Any, actual: Any, place: str, tolerance: Tolerance, comparison: Comparison
) -> None:
    """Compare two values at a place inside the results."""
    numpy = sys.modules.get("numpy")
    if numpy is not None and isinstance(expected, numpy.ndarray | numpy.generic):
        _compare_arrays(expected, actual, place, tolerance, comparison)
        return
    if type(expected) is not type(actual):
        comparison.fail(
            place, f"{expected!r} in Python, {actual!r} of type {type(actual).__name__} compiled"
        )
    elif isinstance(expected, float):
        _compare_floats(expected, actual, place, tolerance, comparison)
    elif isinstance(expected, complex):
        _compare_floats(expected.real, actual.real, f"{place}.real", tolerance, comparison)
        _compare_floats(expected.imag, actual.imag, f"{place}.imag", tolerance, comparison)
    elif isinstance(expected, list | tuple):
        if len(expected) != len(actual):
            comparison.fail(place, f"{len(expected)} items in Python, {len(actual)} compiled")
        for index, pair in enumerate(zip(expected, actual, strict=False)):
            _compare(*pair, f"{place}[{index}]", tolerance, comparison)
    elif isinstance(expected, dict):
        _compare_dicts(expected, actual, place, tolerance, comparison)
    elif expected != actual:
        comparison.fail(place, f"{expected!r} in Python, {actual!r} compiled")


def _compare_dicts(
    expected: dict[Any, Any],
    actual: dict[Any, Any],
    place: str,
    tolerance: Tolerance,
    comparison: Comparison,
) -> None:
    """Compare two dicts: their keys in order, then the values."""
    keys = [(type(key), key) for key in expected]
    if keys != [(type(key), key) for key in actual]:
        comparison.fail(place, f"keys {list(expected)!r} in Python, {list(actual)!r} compiled")
        return
    for key, value in expected.items():
        _compare(value, actual[key], f"{place}[{key!r}]", tolerance, comparison)


def _compare_floats(
    expected: float, actual: float, place: str, tolerance: Tolerance, comparison: Comparison
) -> None:
    """Compare two floats; NaN equals NaN, and zeros differ by their sign."""
    if math.isnan(expected) or math.isnan(actual):
        if math.isnan(expected) != math.isnan(actual):
            comparison.fail(place, f"{expected!r} in Python, {actual!r} compiled")
        return
    if expected == actual:
        if math.copysign(1, expected) != math.copysign(1, actual):
            comparison.equal = False
            if tolerance == EXACT:
                comparison.fail(place, f"{expected!r} in Python, {actual!r} compiled")
        return
    absolute = abs(expected - actual)
    relative = absolute / abs(expected) if expected else math.inf
    comparison.equal = False
    comparison.max_absolute = max(comparison.max_absolute, absolute)
    comparison.max_relative = max(comparison.max_relative, relative)
    if not absolute <= tolerance.absolute and not relative <= tolerance.relative:
        comparison.fail(place, f"{expected!r} in Python, {actual!r} compiled")


def _compare_arrays(
    expected: Any, actual: Any, place: str, tolerance: Tolerance, comparison: Comparison
) -> None:
    """Compare two arrays or array scalars: type, dtype, shape, then the elements."""
    import numpy as np

    if type(expected) is not type(actual):
        comparison.fail(
            place, f"a {type(expected).__name__} in Python, a {type(actual).__name__} compiled"
        )
        return
    if expected.dtype != actual.dtype or expected.shape != actual.shape:
        comparison.fail(
            place,
            f"{expected.dtype} {list(expected.shape)} in Python, "
            f"{actual.dtype} {list(actual.shape)} compiled",
        )
        return
    expected, actual = np.asarray(expected), np.asarray(actual)
    if np.ascontiguousarray(expected).tobytes() == np.ascontiguousarray(actual).tobytes():
        _note_cosines(expected, actual, comparison)
        return
    if expected.dtype.kind not in "fc":
        count = int((expected != actual).sum())
        comparison.fail(place, f"{count} of {expected.size} elements differ")
        return
    _compare_elements(expected, actual, place, tolerance, comparison)


def _compare_elements(
    expected: Any, actual: Any, place: str, tolerance: Tolerance, comparison: Comparison
) -> None:
    """Compare the elements of two floating-point arrays of one shape."""
    import numpy as np

    wide = np.complex128 if expected.dtype.kind == "c" else np.float64
    first, second = expected.astype(wide), actual.astype(wide)
    same = (first == second) | (np.isnan(first) & np.isnan(second))
    with np.errstate(all="ignore"):
        absolute = np.where(same, 0.0, np.abs(first - second))
        relative = np.where(same, 0.0, absolute / np.abs(first))
    absolute = np.where(np.isnan(absolute), np.inf, absolute)
    relative = np.where(np.isnan(relative), np.inf, relative)
    signs = np.signbit(expected) == np.signbit(actual) if expected.dtype.kind == "f" else True
    comparison.equal = comparison.equal and bool((same & signs).all())
    comparison.max_absolute = max(comparison.max_absolute, float(absolute.max(initial=0.0)))
    comparison.max_relative = max(comparison.max_relative, float(relative.max(initial=0.0)))
    cosines_fit = _note_cosines(first, second, comparison, tolerance)
    within = (absolute <= tolerance.absolute) | (relative <= tolerance.relative)
    differs = ~(same & signs) if tolerance == EXACT else ~within
    if differs.any() and not cosines_fit:
        index = tuple(int(i) for i in np.argwhere(differs)[0])
        reason = f"{expected[index]!r} in Python, {actual[index]!r} compiled"
        comparison.fail(f"{place}[{', '.join(map(str, index))}]", reason)


def _note_cosines(
    expected: Any, actual: Any, comparison: Comparison, tolerance: Tolerance = EXACT
) -> bool:
    """Note the cosines of the rows of two matrices; `true` iff the tolerance asks and they fit."""
    import numpy as np

    if expected.ndim != 2 or 0 in expected.shape or expected.dtype.kind != "f":
        return False
    first, second = expected.astype(np.float64), actual.astype(np.float64)
    norms = np.linalg.norm(first, axis=1) * np.linalg.norm(second, axis=1)
    with np.errstate(all="ignore"):
        cosines = np.where((first == second).all(axis=1), 1.0, (first * second).sum(axis=1) / norms)
    cosines = np.where(np.isnan(cosines), -1.0, cosines)
    mean, worst = float(cosines.mean()), float(cosines.min())
    known = comparison.cosine_worst
    comparison.cosine_mean = mean if known is None else min(mean, comparison.cosine_mean or mean)
    comparison.cosine_worst = worst if known is None else min(worst, known)
    if tolerance.cosine_mean is None or tolerance.cosine_worst is None:
        return False
    return mean >= tolerance.cosine_mean and worst >= tolerance.cosine_worst


def _shown(error: Any) -> str:
    """Returns an exception as a report shows it."""
    return f"{type(error).__name__}: {error}"
