"""Comparing outcomes: value by value, strictly in type, within the operator's tolerance."""

from __future__ import annotations

from typing import Any

import numpy as np

from operatorkit.tolerance import is_within
from operatorkit.verify.oracle import Outcome

INTS = range(-(2**63), 2**63)

#: The exception of an int that does not fit 64 bits.
TOO_LARGE = Outcome(raised="OverflowError", text="integer result does not fit in 64 bits")


def limited(outcome: Outcome) -> Outcome:
    """Returns `outcome`, or the OverflowError of compiled code if it holds too large an int."""
    return outcome if _fits(outcome.value) and _fits(outcome.mutated) else TOO_LARGE


def _fits(value: Any) -> bool:
    """Returns whether all ints in `value` fit 64 bits."""
    if isinstance(value, int):
        return value in INTS
    if isinstance(value, (list, tuple, set)):
        return all(map(_fits, value))
    if isinstance(value, dict):
        return all(map(_fits, value)) and all(map(_fits, value.values()))
    return True


def agree(actual: Outcome, wanted: Outcome, tolerance: str) -> bool:
    """Returns whether two outcomes are the same."""
    if actual.raised or wanted.raised:
        return (actual.raised, actual.text) == (wanted.raised, wanted.text)
    return (
        actual.printed == wanted.printed
        and equal(actual.value, wanted.value, tolerance)
        and equal(actual.mutated, wanted.mutated, tolerance)
    )


def equal(a: Any, b: Any, tolerance: str) -> bool:
    """Returns whether two values are of one type and equal within `tolerance`.

    A NumPy scalar is a tensor of rank 0.
    """
    if isinstance(a, np.ndarray | np.generic) and isinstance(b, np.ndarray | np.generic):
        return is_within(tolerance, np.asarray(a), np.asarray(b))
    if type(a) is not type(b):
        return False
    match a:
        case float():
            return is_within(tolerance, np.float64(a), np.float64(b))
        case complex():
            return equal([a.real, a.imag], [b.real, b.imag], tolerance)
        case list() | tuple():
            return len(a) == len(b) and all(
                equal(x, y, tolerance) for x, y in zip(a, b, strict=True)
            )
        case dict():
            return equal(list(a.items()), list(b.items()), tolerance)
    return a == b
