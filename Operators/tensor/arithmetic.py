"""tensor.add, subtract, multiply, minimum, maximum: arithmetic that keeps the promoted type.

Two tensors broadcast and promote as in NumPy 2; a Python `int` or `float` is weak, so it takes the
tensor's type (and raises OverflowError if it does not fit). Integers wrap around.
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
    primitive,
    promote,
    weak_float,
    weak_int,
)


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


@add.samples
@subtract.samples
@multiply.samples
@minimum.samples
@maximum.samples
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


@add_int.samples
@subtract_int.samples
@multiply_int.samples
@minimum_int.samples
@maximum_int.samples
def tensor_and_int(draw: Draw) -> Iterator[Sample]:
    """A tensor and a Python integer, which may not fit."""
    yield Sample(draw.tensor((2, 3)), 3)
    yield Sample(draw.strided((3, 4), np.uint8), 200)
    yield Sample(draw.specials(np.int32), 2)
    yield Sample(draw.tensor((3,), np.uint8), 300, raises=OverflowError)


@add_float.samples
@subtract_float.samples
@multiply_float.samples
@minimum_float.samples
@maximum_float.samples
def tensor_and_float(draw: Draw) -> Iterator[Sample]:
    """A tensor and a Python float."""
    yield Sample(draw.tensor((2, 3)), 0.1)
    yield Sample(draw.specials(), 2.5)
    yield Sample(draw.tensor((4,), np.int64), 1.5)


@int_add.samples
@int_subtract.samples
@int_multiply.samples
@int_minimum.samples
@int_maximum.samples
def int_and_tensor(draw: Draw) -> Iterator[Sample]:
    """A Python integer and a tensor."""
    yield Sample(3, draw.tensor((2, 3)))
    yield Sample(1, draw.tensor((4,), np.int16))
    yield Sample(100, draw.tensor((), np.int64))


@float_add.samples
@float_subtract.samples
@float_multiply.samples
@float_minimum.samples
@float_maximum.samples
def float_and_tensor(draw: Draw) -> Iterator[Sample]:
    """A Python float and a tensor."""
    yield Sample(0.1, draw.tensor((2, 3)))
    yield Sample(1.5, draw.tensor((4,), np.int32))
    yield Sample(2.5, draw.specials())
