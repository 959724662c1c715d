"""tensor.add, subtract, multiply, minimum, maximum: arithmetic that keeps the promoted type.

Two tensors broadcast and promote as in NumPy 2; a Python `int` or `float` is weak, so it takes the
tensor's type (and raises OverflowError if it does not fit). Integers wrap around.
"""

from __future__ import annotations

import numpy as np
from operatorkit import A, B, Tensor, broadcast, primitive, promote, weak_float, weak_int


@primitive("tensor.add", result="template", raises=("ValueError",))
def add(a: Tensor[A], b: Tensor[B]) -> Tensor[promote(A, B), broadcast(a, b)]:
    """Returns `a + b`, element by element."""
    return np.add(a, b)


@primitive("tensor.add", result="template", raises=("OverflowError",))
def add_int(a: Tensor[A], b: int) -> Tensor[promote(A, weak_int), a]:
    """Returns `a + b`, for a Python integer `b`."""
    return np.add(a, b)


@primitive("tensor.add", result="template")
def add_float(a: Tensor[A], b: float) -> Tensor[promote(A, weak_float), a]:
    """Returns `a + b`, for a Python float `b`."""
    return np.add(a, b)


@primitive("tensor.add", result="template", raises=("OverflowError",))
def int_add(a: int, b: Tensor[B]) -> Tensor[promote(B, weak_int), b]:
    """Returns `a + b`, for a Python integer `a`."""
    return np.add(a, b)


@primitive("tensor.add", result="template")
def float_add(a: float, b: Tensor[B]) -> Tensor[promote(B, weak_float), b]:
    """Returns `a + b`, for a Python float `a`."""
    return np.add(a, b)


@primitive("tensor.subtract", result="template", raises=("ValueError",))
def subtract(a: Tensor[A], b: Tensor[B]) -> Tensor[promote(A, B), broadcast(a, b)]:
    """Returns `a - b`, element by element."""
    return np.subtract(a, b)


@primitive("tensor.subtract", result="template", raises=("OverflowError",))
def subtract_int(a: Tensor[A], b: int) -> Tensor[promote(A, weak_int), a]:
    """Returns `a - b`, for a Python integer `b`."""
    return np.subtract(a, b)


@primitive("tensor.subtract", result="template")
def subtract_float(a: Tensor[A], b: float) -> Tensor[promote(A, weak_float), a]:
    """Returns `a - b`, for a Python float `b`."""
    return np.subtract(a, b)


@primitive("tensor.subtract", result="template", raises=("OverflowError",))
def int_subtract(a: int, b: Tensor[B]) -> Tensor[promote(B, weak_int), b]:
    """Returns `a - b`, for a Python integer `a`."""
    return np.subtract(a, b)


@primitive("tensor.subtract", result="template")
def float_subtract(a: float, b: Tensor[B]) -> Tensor[promote(B, weak_float), b]:
    """Returns `a - b`, for a Python float `a`."""
    return np.subtract(a, b)


@primitive("tensor.multiply", result="template", raises=("ValueError",))
def multiply(a: Tensor[A], b: Tensor[B]) -> Tensor[promote(A, B), broadcast(a, b)]:
    """Returns `a * b`, element by element."""
    return np.multiply(a, b)


@primitive("tensor.multiply", result="template", raises=("OverflowError",))
def multiply_int(a: Tensor[A], b: int) -> Tensor[promote(A, weak_int), a]:
    """Returns `a * b`, for a Python integer `b`."""
    return np.multiply(a, b)


@primitive("tensor.multiply", result="template")
def multiply_float(a: Tensor[A], b: float) -> Tensor[promote(A, weak_float), a]:
    """Returns `a * b`, for a Python float `b`."""
    return np.multiply(a, b)


@primitive("tensor.multiply", result="template", raises=("OverflowError",))
def int_multiply(a: int, b: Tensor[B]) -> Tensor[promote(B, weak_int), b]:
    """Returns `a * b`, for a Python integer `a`."""
    return np.multiply(a, b)


@primitive("tensor.multiply", result="template")
def float_multiply(a: float, b: Tensor[B]) -> Tensor[promote(B, weak_float), b]:
    """Returns `a * b`, for a Python float `a`."""
    return np.multiply(a, b)


@primitive("tensor.minimum", result="template", raises=("ValueError",))
def minimum(a: Tensor[A], b: Tensor[B]) -> Tensor[promote(A, B), broadcast(a, b)]:
    """Returns the smaller of `a` and `b` (NaN wins), element by element."""
    return np.minimum(a, b)


@primitive("tensor.minimum", result="template", raises=("OverflowError",))
def minimum_int(a: Tensor[A], b: int) -> Tensor[promote(A, weak_int), a]:
    """Returns the smaller of `a` and `b` (NaN wins), for a Python integer `b`."""
    return np.minimum(a, b)


@primitive("tensor.minimum", result="template")
def minimum_float(a: Tensor[A], b: float) -> Tensor[promote(A, weak_float), a]:
    """Returns the smaller of `a` and `b` (NaN wins), for a Python float `b`."""
    return np.minimum(a, b)


@primitive("tensor.minimum", result="template", raises=("OverflowError",))
def int_minimum(a: int, b: Tensor[B]) -> Tensor[promote(B, weak_int), b]:
    """Returns the smaller of `a` and `b` (NaN wins), for a Python integer `a`."""
    return np.minimum(a, b)


@primitive("tensor.minimum", result="template")
def float_minimum(a: float, b: Tensor[B]) -> Tensor[promote(B, weak_float), b]:
    """Returns the smaller of `a` and `b` (NaN wins), for a Python float `a`."""
    return np.minimum(a, b)


@primitive("tensor.maximum", result="template", raises=("ValueError",))
def maximum(a: Tensor[A], b: Tensor[B]) -> Tensor[promote(A, B), broadcast(a, b)]:
    """Returns the larger of `a` and `b` (NaN wins), element by element."""
    return np.maximum(a, b)


@primitive("tensor.maximum", result="template", raises=("OverflowError",))
def maximum_int(a: Tensor[A], b: int) -> Tensor[promote(A, weak_int), a]:
    """Returns the larger of `a` and `b` (NaN wins), for a Python integer `b`."""
    return np.maximum(a, b)


@primitive("tensor.maximum", result="template")
def maximum_float(a: Tensor[A], b: float) -> Tensor[promote(A, weak_float), a]:
    """Returns the larger of `a` and `b` (NaN wins), for a Python float `b`."""
    return np.maximum(a, b)


@primitive("tensor.maximum", result="template", raises=("OverflowError",))
def int_maximum(a: int, b: Tensor[B]) -> Tensor[promote(B, weak_int), b]:
    """Returns the larger of `a` and `b` (NaN wins), for a Python integer `a`."""
    return np.maximum(a, b)


@primitive("tensor.maximum", result="template")
def float_maximum(a: float, b: Tensor[B]) -> Tensor[promote(B, weak_float), b]:
    """Returns the larger of `a` and `b` (NaN wins), for a Python float `a`."""
    return np.maximum(a, b)

