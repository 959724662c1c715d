"""The order of what `json.loads` gives, which is one of numbers, of texts, or of lists of such."""

from __future__ import annotations

from operatorkit import Iterable, Opaque, T, primitive

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


@primitive("python.sorted", raises=("TypeError", "RuntimeError"))
def sorted_(iterable: Iterable[Value], *, reverse: bool = False) -> list[Value]:
    """Returns a new list of the items in order."""
    return sorted(iterable, reverse=reverse)


@primitive("python.min", raises=("TypeError", "ValueError", "RuntimeError"))
def min_(iterable: Iterable[Value]) -> Value:
    """Returns the smallest item."""
    return min(iterable)


@primitive("python.max", raises=("TypeError", "ValueError", "RuntimeError"))
def max_(iterable: Iterable[Value]) -> Value:
    """Returns the largest item."""
    return max(iterable)
