"""tensor.divide, floor_divide, remainder, power: arithmetic with rules of its own for integers.

Integers divide to float64 (`divide`), to 0 by zero (`floor_divide`, `remainder`), and `power`
raises ValueError for a negative integer exponent. Remainders have the divisor's sign.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from operatorkit import (
    A,
    B,
    Draw,
    Sample,
    Tensor,
    broadcast,
    inexact,
    primitive,
    promote,
    weak_float,
    weak_int,
)


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
    result="template",
    raises=("OverflowError", "ValueError"),
    tolerance="ulp(4)",
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
    result="template",
    raises=("OverflowError", "ValueError"),
    tolerance="ulp(4)",
)
def int_power(a: int, b: Tensor[B]) -> Tensor[promote(B, weak_int), b]:
    """Returns `a ** b`, for a Python integer `a`."""
    return np.power(a, b)


@primitive("tensor.power", result="template", tolerance="ulp(4)")
def float_power(a: float, b: Tensor[B]) -> Tensor[promote(B, weak_float), b]:
    """Returns `a ** b`, for a Python float `a`."""
    return np.power(a, b)


@divide.samples
@floor_divide.samples
@remainder.samples
def pairs(draw: Draw) -> Iterator[Sample]:
    """Two tensors: broadcast, strided, empty, special, and of different types."""
    yield Sample(draw.tensor((2, 3)), draw.tensor((3,)))
    yield Sample(draw.strided((3, 4)), draw.tensor((3, 1), np.float64))
    yield Sample(draw.tensor((0, 3)), draw.tensor((1, 3)))
    yield Sample(draw.tensor(()), draw.tensor(()))
    yield Sample(draw.specials()[:, None], draw.specials())
    yield Sample(draw.tensor((5,), np.int32), draw.tensor((5,)))
    yield Sample(draw.specials(np.int64)[:, None], draw.specials(np.int64))
    yield Sample(draw.specials(np.int8), draw.tensor((4,), np.uint8))
    yield Sample(draw.tensor((2, 3)), draw.tensor((2,)), raises=ValueError)


@divide_int.samples
@floor_divide_int.samples
@remainder_int.samples
def tensor_and_int(draw: Draw) -> Iterator[Sample]:
    """A tensor and a Python integer, which may not fit."""
    yield Sample(draw.tensor((2, 3)), 3)
    yield Sample(draw.strided((3, 4), np.uint8), 200)
    yield Sample(draw.specials(np.int32), 2)
    yield Sample(draw.tensor((3,), np.uint8), 300, raises=OverflowError)


@divide_float.samples
@floor_divide_float.samples
@remainder_float.samples
def tensor_and_float(draw: Draw) -> Iterator[Sample]:
    """A tensor and a Python float."""
    yield Sample(draw.tensor((2, 3)), 0.1)
    yield Sample(draw.specials(), 2.5)
    yield Sample(draw.tensor((4,), np.int64), 1.5)


@int_divide.samples
@int_floor_divide.samples
@int_remainder.samples
def int_and_tensor(draw: Draw) -> Iterator[Sample]:
    """A Python integer and a tensor."""
    yield Sample(3, draw.tensor((2, 3)))
    yield Sample(1, draw.tensor((4,), np.int16))
    yield Sample(100, draw.tensor((), np.int64))


@float_divide.samples
@float_floor_divide.samples
@float_remainder.samples
def float_and_tensor(draw: Draw) -> Iterator[Sample]:
    """A Python float and a tensor."""
    yield Sample(0.1, draw.tensor((2, 3)))
    yield Sample(1.5, draw.tensor((4,), np.int32))
    yield Sample(2.5, draw.specials())


@power.samples
def powers(draw: Draw) -> Iterator[Sample]:
    """Powers of floats, of integers that wrap, and a negative power of an integer."""
    yield Sample(draw.tensor((3, 4), low=0.1), draw.tensor((4,)))
    yield Sample(draw.specials()[:, None], draw.specials())
    yield Sample(draw.tensor((3,), np.int8), draw.tensor((3,), np.uint8))
    yield Sample(draw.tensor((2,), np.int64), np.array([70, 3]))
    yield Sample(draw.tensor((2,), np.int64), np.array([-1, 3]), raises=ValueError)


@power_int.samples
def powers_of_int(draw: Draw) -> Iterator[Sample]:
    """A tensor to an integer power."""
    yield Sample(draw.tensor((3, 4)), 2)
    yield Sample(draw.tensor((3,), np.int32), 3)
    yield Sample(draw.tensor((3,), np.int32), -1, raises=ValueError)


@power_float.samples
def powers_of_float(draw: Draw) -> Iterator[Sample]:
    """A tensor to a float power."""
    yield Sample(draw.tensor((3, 4), low=0.0), 1.5)
    yield Sample(draw.tensor((3,), np.int32, low=0.0), 0.5)


@int_power.samples
def int_powers(draw: Draw) -> Iterator[Sample]:
    """An integer to the power of a tensor."""
    yield Sample(2, draw.tensor((3, 4)))
    yield Sample(2, draw.tensor((3,), np.uint8))


@float_power.samples
def float_powers(draw: Draw) -> Iterator[Sample]:
    """A float to the power of a tensor."""
    yield Sample(1.5, draw.tensor((3, 4)))
