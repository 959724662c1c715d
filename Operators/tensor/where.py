"""tensor.where, clip: a choice between values, and limits."""

from __future__ import annotations

import numpy as np
from operatorkit import A, B, Real, Tensor, broadcast, primitive, promote, weak_float, weak_int


@primitive("tensor.where", result="template", raises=("ValueError",))
def where(
    condition: Tensor[np.bool_], a: Tensor[A], b: Tensor[B]
) -> Tensor[promote(A, B), broadcast(condition, a, b)]:
    """Returns `a` where `condition` holds and `b` elsewhere."""
    return np.where(condition, a, b)


@primitive("tensor.where", result="template", raises=("ValueError", "OverflowError"))
def where_int(
    condition: Tensor[np.bool_], a: Tensor[A], b: int
) -> Tensor[promote(A, weak_int), broadcast(condition, a)]:
    """Returns `a` where `condition` holds and the Python integer `b` elsewhere."""
    return np.where(condition, a, b)


@primitive("tensor.where", result="template", raises=("ValueError",))
def where_float(
    condition: Tensor[np.bool_], a: Tensor[A], b: float
) -> Tensor[promote(A, weak_float), broadcast(condition, a)]:
    """Returns `a` where `condition` holds and the Python float `b` elsewhere."""
    return np.where(condition, a, b)


@primitive("tensor.where", result="template", raises=("ValueError", "OverflowError"))
def int_where(
    condition: Tensor[np.bool_], a: int, b: Tensor[B]
) -> Tensor[promote(B, weak_int), broadcast(condition, b)]:
    """Returns the Python integer `a` where `condition` holds and `b` elsewhere."""
    return np.where(condition, a, b)


@primitive("tensor.where", result="template", raises=("ValueError",))
def float_where(
    condition: Tensor[np.bool_], a: float, b: Tensor[B]
) -> Tensor[promote(B, weak_float), broadcast(condition, b)]:
    """Returns the Python float `a` where `condition` holds and `b` elsewhere."""
    return np.where(condition, a, b)


@primitive("tensor.clip")
def clip(a: Tensor[Real], low: Real | None, high: Real | None) -> Tensor[Real, a]:
    """Returns `a` limited to [`low`, `high`]; NaN stays NaN, and `high` wins if `low > high`."""
    return np.clip(a, low, high)
