"""The scale of accuracies that operators declare."""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

#: The largest error of each step of the scale, relative to the largest value of the result.
BOUNDS: dict[str, dict[str, float]] = {
    "close": {"float16": 2e-3, "float32": 1e-6, "float64": 1e-14},
    "approximate": {"float16": 1e-2, "float32": 1e-4, "float64": 1e-9},
}


def is_within(tolerance: str, actual: NDArray[np.generic], expected: NDArray[np.generic]) -> bool:
    """Returns whether `actual` is `expected` as far as `tolerance` asks.

    NaN is NaN whatever its bits; an infinity only equals itself. `exact` tells the zeros apart.
    """
    if actual.dtype != expected.dtype or actual.shape != expected.shape:
        return False
    if actual.dtype.kind not in "fc":
        return bool(np.array_equal(actual, expected))
    numbers = ~np.isnan(expected)
    if not np.array_equal(np.isnan(actual), ~numbers):
        return False
    actual, expected = actual[numbers], expected[numbers]
    if tolerance == "exact":
        signs = np.array_equal(np.signbit(actual.real), np.signbit(expected.real))
        return signs and bool(np.array_equal(actual, expected))
    finite = np.isfinite(expected)
    if (
        not np.array_equal(actual[~finite], expected[~finite])
        or not np.isfinite(actual[finite]).all()
    ):
        return False
    actual, expected = actual[finite], expected[finite]
    if match := re.fullmatch(r"ulp\((\d+)\)", tolerance):
        bound = int(match[1]) * np.spacing(np.abs(expected))
    else:
        largest = np.abs(expected).max(initial=0.0)
        bound = BOUNDS[tolerance][expected.real.dtype.name] * largest
    return bool((np.abs(actual - expected) <= bound).all())
