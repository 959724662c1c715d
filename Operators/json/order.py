"""The order of what `json.loads` gives, which is one of numbers, of texts, or of lists of such."""

from __future__ import annotations

from operatorkit import Opaque, T, primitive

Value = Opaque["json.Value"]


@primitive("python.lt", raises=("TypeError",))
def lt(a: Value, b: T) -> bool:
    """Returns `a < b`."""
    return a < b


@primitive("python.lt", raises=("TypeError",))
def lt_reflected(a: T, b: Value) -> bool:
    """Returns `a < b`."""
    return a < b


@primitive("python.le", raises=("TypeError",))
def le(a: Value, b: T) -> bool:
    """Returns `a <= b`."""
    return a <= b


@primitive("python.le", raises=("TypeError",))
def le_reflected(a: T, b: Value) -> bool:
    """Returns `a <= b`."""
    return a <= b


@primitive("python.gt", raises=("TypeError",))
def gt(a: Value, b: T) -> bool:
    """Returns `a > b`."""
    return a > b


@primitive("python.gt", raises=("TypeError",))
def gt_reflected(a: T, b: Value) -> bool:
    """Returns `a > b`."""
    return a > b


@primitive("python.ge", raises=("TypeError",))
def ge(a: Value, b: T) -> bool:
    """Returns `a >= b`."""
    return a >= b


@primitive("python.ge", raises=("TypeError",))
def ge_reflected(a: T, b: Value) -> bool:
    """Returns `a >= b`."""
    return a >= b
