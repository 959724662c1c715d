"""tensor.equal, not_equal, less, less_equal, greater, greater_equal: comparisons.

Mixed integer types compare by value, without wrapping; so do Python integers outside the
tensor's range.
"""

from __future__ import annotations

import numpy as np
from operatorkit import A, B, Tensor, broadcast, primitive


@primitive("tensor.equal", raises=("ValueError",))
def equal(a: Tensor[A], b: Tensor[B]) -> Tensor[np.bool_, broadcast(a, b)]:
    """Returns `a == b`, element by element."""
    return np.equal(a, b)


@primitive("tensor.equal")
def equal_int(a: Tensor[A], b: int) -> Tensor[np.bool_, a]:
    """Returns `a == b`, for a Python integer `b`."""
    return np.equal(a, b)


@primitive("tensor.equal")
def equal_float(a: Tensor[A], b: float) -> Tensor[np.bool_, a]:
    """Returns `a == b`, for a Python float `b`."""
    return np.equal(a, b)


@primitive("tensor.equal")
def int_equal(a: int, b: Tensor[B]) -> Tensor[np.bool_, b]:
    """Returns `a == b`, for a Python integer `a`."""
    return np.equal(a, b)


@primitive("tensor.equal")
def float_equal(a: float, b: Tensor[B]) -> Tensor[np.bool_, b]:
    """Returns `a == b`, for a Python float `a`."""
    return np.equal(a, b)


@primitive("tensor.not_equal", raises=("ValueError",))
def not_equal(a: Tensor[A], b: Tensor[B]) -> Tensor[np.bool_, broadcast(a, b)]:
    """Returns `a != b`, element by element."""
    return np.not_equal(a, b)


@primitive("tensor.not_equal")
def not_equal_int(a: Tensor[A], b: int) -> Tensor[np.bool_, a]:
    """Returns `a != b`, for a Python integer `b`."""
    return np.not_equal(a, b)


@primitive("tensor.not_equal")
def not_equal_float(a: Tensor[A], b: float) -> Tensor[np.bool_, a]:
    """Returns `a != b`, for a Python float `b`."""
    return np.not_equal(a, b)


@primitive("tensor.not_equal")
def int_not_equal(a: int, b: Tensor[B]) -> Tensor[np.bool_, b]:
    """Returns `a != b`, for a Python integer `a`."""
    return np.not_equal(a, b)


@primitive("tensor.not_equal")
def float_not_equal(a: float, b: Tensor[B]) -> Tensor[np.bool_, b]:
    """Returns `a != b`, for a Python float `a`."""
    return np.not_equal(a, b)


@primitive("tensor.less", raises=("ValueError",))
def less(a: Tensor[A], b: Tensor[B]) -> Tensor[np.bool_, broadcast(a, b)]:
    """Returns `a < b`, element by element."""
    return np.less(a, b)


@primitive("tensor.less")
def less_int(a: Tensor[A], b: int) -> Tensor[np.bool_, a]:
    """Returns `a < b`, for a Python integer `b`."""
    return np.less(a, b)


@primitive("tensor.less")
def less_float(a: Tensor[A], b: float) -> Tensor[np.bool_, a]:
    """Returns `a < b`, for a Python float `b`."""
    return np.less(a, b)


@primitive("tensor.less")
def int_less(a: int, b: Tensor[B]) -> Tensor[np.bool_, b]:
    """Returns `a < b`, for a Python integer `a`."""
    return np.less(a, b)


@primitive("tensor.less")
def float_less(a: float, b: Tensor[B]) -> Tensor[np.bool_, b]:
    """Returns `a < b`, for a Python float `a`."""
    return np.less(a, b)


@primitive("tensor.less_equal", raises=("ValueError",))
def less_equal(a: Tensor[A], b: Tensor[B]) -> Tensor[np.bool_, broadcast(a, b)]:
    """Returns `a <= b`, element by element."""
    return np.less_equal(a, b)


@primitive("tensor.less_equal")
def less_equal_int(a: Tensor[A], b: int) -> Tensor[np.bool_, a]:
    """Returns `a <= b`, for a Python integer `b`."""
    return np.less_equal(a, b)


@primitive("tensor.less_equal")
def less_equal_float(a: Tensor[A], b: float) -> Tensor[np.bool_, a]:
    """Returns `a <= b`, for a Python float `b`."""
    return np.less_equal(a, b)


@primitive("tensor.less_equal")
def int_less_equal(a: int, b: Tensor[B]) -> Tensor[np.bool_, b]:
    """Returns `a <= b`, for a Python integer `a`."""
    return np.less_equal(a, b)


@primitive("tensor.less_equal")
def float_less_equal(a: float, b: Tensor[B]) -> Tensor[np.bool_, b]:
    """Returns `a <= b`, for a Python float `a`."""
    return np.less_equal(a, b)


@primitive("tensor.greater", raises=("ValueError",))
def greater(a: Tensor[A], b: Tensor[B]) -> Tensor[np.bool_, broadcast(a, b)]:
    """Returns `a > b`, element by element."""
    return np.greater(a, b)


@primitive("tensor.greater")
def greater_int(a: Tensor[A], b: int) -> Tensor[np.bool_, a]:
    """Returns `a > b`, for a Python integer `b`."""
    return np.greater(a, b)


@primitive("tensor.greater")
def greater_float(a: Tensor[A], b: float) -> Tensor[np.bool_, a]:
    """Returns `a > b`, for a Python float `b`."""
    return np.greater(a, b)


@primitive("tensor.greater")
def int_greater(a: int, b: Tensor[B]) -> Tensor[np.bool_, b]:
    """Returns `a > b`, for a Python integer `a`."""
    return np.greater(a, b)


@primitive("tensor.greater")
def float_greater(a: float, b: Tensor[B]) -> Tensor[np.bool_, b]:
    """Returns `a > b`, for a Python float `a`."""
    return np.greater(a, b)


@primitive("tensor.greater_equal", raises=("ValueError",))
def greater_equal(a: Tensor[A], b: Tensor[B]) -> Tensor[np.bool_, broadcast(a, b)]:
    """Returns `a >= b`, element by element."""
    return np.greater_equal(a, b)


@primitive("tensor.greater_equal")
def greater_equal_int(a: Tensor[A], b: int) -> Tensor[np.bool_, a]:
    """Returns `a >= b`, for a Python integer `b`."""
    return np.greater_equal(a, b)


@primitive("tensor.greater_equal")
def greater_equal_float(a: Tensor[A], b: float) -> Tensor[np.bool_, a]:
    """Returns `a >= b`, for a Python float `b`."""
    return np.greater_equal(a, b)


@primitive("tensor.greater_equal")
def int_greater_equal(a: int, b: Tensor[B]) -> Tensor[np.bool_, b]:
    """Returns `a >= b`, for a Python integer `a`."""
    return np.greater_equal(a, b)


@primitive("tensor.greater_equal")
def float_greater_equal(a: float, b: Tensor[B]) -> Tensor[np.bool_, b]:
    """Returns `a >= b`, for a Python float `a`."""
    return np.greater_equal(a, b)

