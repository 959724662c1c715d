"""tensor.divide, floor_divide, remainder, power: arithmetic with rules of its own for integers.

Integers divide to float64 (`divide`), to 0 by zero (`floor_divide`, `remainder`), and `power`
raises ValueError for a negative integer exponent. Remainders have the divisor's sign.
"""

from __future__ import annotations

import numpy as np
from operatorkit import A, B, Tensor, broadcast, inexact, primitive, promote, weak_float, weak_int


@primitive("tensor.divide", result="template", raises=("ValueError",))
def divide(a: Tensor[A], b: Tensor[B]) -> Tensor[inexact(promote(A, B)), broadcast(a, b)]:
    """Returns `a / b`, element by element."""
    return np.divide(a, b)


@primitive("tensor.divide", result="template", raises=("OverflowError",))
def divide_int(a: Tensor[A], b: int) -> Tensor[inexact(promote(A, weak_int)), a]:
    """Returns `a / b`, for a Python integer `b`."""
    return np.divide(a, b)


@primitive("tensor.divide", result="template")
def divide_float(a: Tensor[A], b: float) -> Tensor[inexact(promote(A, weak_float)), a]:
    """Returns `a / b`, for a Python float `b`."""
    return np.divide(a, b)


@primitive("tensor.divide", result="template", raises=("OverflowError",))
def int_divide(a: int, b: Tensor[B]) -> Tensor[inexact(promote(B, weak_int)), b]:
    """Returns `a / b`, for a Python integer `a`."""
    return np.divide(a, b)


@primitive("tensor.divide", result="template")
def float_divide(a: float, b: Tensor[B]) -> Tensor[inexact(promote(B, weak_float)), b]:
    """Returns `a / b`, for a Python float `a`."""
    return np.divide(a, b)


@primitive("tensor.floor_divide", result="template", raises=("ValueError",))
def floor_divide(a: Tensor[A], b: Tensor[B]) -> Tensor[promote(A, B), broadcast(a, b)]:
    """Returns `a // b`, element by element."""
    return np.floor_divide(a, b)


@primitive("tensor.floor_divide", result="template", raises=("OverflowError",))
def floor_divide_int(a: Tensor[A], b: int) -> Tensor[promote(A, weak_int), a]:
    """Returns `a // b`, for a Python integer `b`."""
    return np.floor_divide(a, b)


@primitive("tensor.floor_divide", result="template")
def floor_divide_float(a: Tensor[A], b: float) -> Tensor[promote(A, weak_float), a]:
    """Returns `a // b`, for a Python float `b`."""
    return np.floor_divide(a, b)


@primitive("tensor.floor_divide", result="template", raises=("OverflowError",))
def int_floor_divide(a: int, b: Tensor[B]) -> Tensor[promote(B, weak_int), b]:
    """Returns `a // b`, for a Python integer `a`."""
    return np.floor_divide(a, b)


@primitive("tensor.floor_divide", result="template")
def float_floor_divide(a: float, b: Tensor[B]) -> Tensor[promote(B, weak_float), b]:
    """Returns `a // b`, for a Python float `a`."""
    return np.floor_divide(a, b)


@primitive("tensor.remainder", result="template", raises=("ValueError",))
def remainder(a: Tensor[A], b: Tensor[B]) -> Tensor[promote(A, B), broadcast(a, b)]:
    """Returns `a % b`, element by element."""
    return np.remainder(a, b)


@primitive("tensor.remainder", result="template", raises=("OverflowError",))
def remainder_int(a: Tensor[A], b: int) -> Tensor[promote(A, weak_int), a]:
    """Returns `a % b`, for a Python integer `b`."""
    return np.remainder(a, b)


@primitive("tensor.remainder", result="template")
def remainder_float(a: Tensor[A], b: float) -> Tensor[promote(A, weak_float), a]:
    """Returns `a % b`, for a Python float `b`."""
    return np.remainder(a, b)


@primitive("tensor.remainder", result="template", raises=("OverflowError",))
def int_remainder(a: int, b: Tensor[B]) -> Tensor[promote(B, weak_int), b]:
    """Returns `a % b`, for a Python integer `a`."""
    return np.remainder(a, b)


@primitive("tensor.remainder", result="template")
def float_remainder(a: float, b: Tensor[B]) -> Tensor[promote(B, weak_float), b]:
    """Returns `a % b`, for a Python float `a`."""
    return np.remainder(a, b)


@primitive("tensor.power", result="template", raises=("ValueError",), tolerance="ulp(4)")
def power(a: Tensor[A], b: Tensor[B]) -> Tensor[promote(A, B), broadcast(a, b)]:
    """Returns `a ** b`, element by element."""
    return np.power(a, b)


@primitive(
    "tensor.power",
    result="template", raises=("OverflowError", "ValueError",), tolerance="ulp(4)",
)
def power_int(a: Tensor[A], b: int) -> Tensor[promote(A, weak_int), a]:
    """Returns `a ** b`, for a Python integer `b`."""
    return np.power(a, b)


@primitive("tensor.power", result="template", tolerance="ulp(4)")
def power_float(a: Tensor[A], b: float) -> Tensor[promote(A, weak_float), a]:
    """Returns `a ** b`, for a Python float `b`."""
    return np.power(a, b)


@primitive(
    "tensor.power",
    result="template", raises=("OverflowError", "ValueError",), tolerance="ulp(4)",
)
def int_power(a: int, b: Tensor[B]) -> Tensor[promote(B, weak_int), b]:
    """Returns `a ** b`, for a Python integer `a`."""
    return np.power(a, b)


@primitive("tensor.power", result="template", tolerance="ulp(4)")
def float_power(a: float, b: Tensor[B]) -> Tensor[promote(B, weak_float), b]:
    """Returns `a ** b`, for a Python float `a`."""
    return np.power(a, b)

