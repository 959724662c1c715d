"""tensor.logical_and, logical_or, logical_xor, bitwise_and, ... : truth values and bits."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from operatorkit import A, B, Draw, Sample, Tensor, broadcast, primitive, promote, weak_int


@primitive("tensor.logical_and", raises=("ValueError",))
def logical_and(a: Tensor[A], b: Tensor[B]) -> Tensor[np.bool_, broadcast(a, b)]:
    """Returns whether `a and b`, element by element, where nonzero (and NaN) is true."""
    return np.logical_and(a, b)


@primitive("tensor.logical_or", raises=("ValueError",))
def logical_or(a: Tensor[A], b: Tensor[B]) -> Tensor[np.bool_, broadcast(a, b)]:
    """Returns whether `a or b`, element by element, where nonzero (and NaN) is true."""
    return np.logical_or(a, b)


@primitive("tensor.logical_xor", raises=("ValueError",))
def logical_xor(a: Tensor[A], b: Tensor[B]) -> Tensor[np.bool_, broadcast(a, b)]:
    """Returns whether `a xor b`, element by element, where nonzero (and NaN) is true."""
    return np.logical_xor(a, b)


@primitive("tensor.bitwise_and", result="template", raises=("ValueError",))
def bitwise_and(a: Tensor[A], b: Tensor[B]) -> Tensor[promote(A, B), broadcast(a, b)]:
    """Returns `a & b`, element by element."""
    return np.bitwise_and(a, b)


@primitive("tensor.bitwise_and", result="template", raises=("OverflowError",))
def bitwise_and_int(a: Tensor[A], b: int) -> Tensor[promote(A, weak_int), a]:
    """Returns `a & b`, for a Python integer `b`."""
    return np.bitwise_and(a, b)


@primitive("tensor.bitwise_and", result="template", raises=("OverflowError",))
def int_bitwise_and(a: int, b: Tensor[B]) -> Tensor[promote(B, weak_int), b]:
    """Returns `a & b`, for a Python integer `a`."""
    return np.bitwise_and(a, b)


@primitive("tensor.bitwise_or", result="template", raises=("ValueError",))
def bitwise_or(a: Tensor[A], b: Tensor[B]) -> Tensor[promote(A, B), broadcast(a, b)]:
    """Returns `a | b`, element by element."""
    return np.bitwise_or(a, b)


@primitive("tensor.bitwise_or", result="template", raises=("OverflowError",))
def bitwise_or_int(a: Tensor[A], b: int) -> Tensor[promote(A, weak_int), a]:
    """Returns `a | b`, for a Python integer `b`."""
    return np.bitwise_or(a, b)


@primitive("tensor.bitwise_or", result="template", raises=("OverflowError",))
def int_bitwise_or(a: int, b: Tensor[B]) -> Tensor[promote(B, weak_int), b]:
    """Returns `a | b`, for a Python integer `a`."""
    return np.bitwise_or(a, b)


@primitive("tensor.bitwise_xor", result="template", raises=("ValueError",))
def bitwise_xor(a: Tensor[A], b: Tensor[B]) -> Tensor[promote(A, B), broadcast(a, b)]:
    """Returns `a ^ b`, element by element."""
    return np.bitwise_xor(a, b)


@primitive("tensor.bitwise_xor", result="template", raises=("OverflowError",))
def bitwise_xor_int(a: Tensor[A], b: int) -> Tensor[promote(A, weak_int), a]:
    """Returns `a ^ b`, for a Python integer `b`."""
    return np.bitwise_xor(a, b)


@primitive("tensor.bitwise_xor", result="template", raises=("OverflowError",))
def int_bitwise_xor(a: int, b: Tensor[B]) -> Tensor[promote(B, weak_int), b]:
    """Returns `a ^ b`, for a Python integer `a`."""
    return np.bitwise_xor(a, b)


@primitive("tensor.left_shift", result="template", raises=("ValueError",))
def left_shift(a: Tensor[A], b: Tensor[B]) -> Tensor[promote(A, B), broadcast(a, b)]:
    """Returns `a << b`, element by element."""
    return np.left_shift(a, b)


@primitive("tensor.left_shift", result="template", raises=("OverflowError",))
def left_shift_int(a: Tensor[A], b: int) -> Tensor[promote(A, weak_int), a]:
    """Returns `a << b`, for a Python integer `b`."""
    return np.left_shift(a, b)


@primitive("tensor.left_shift", result="template", raises=("OverflowError",))
def int_left_shift(a: int, b: Tensor[B]) -> Tensor[promote(B, weak_int), b]:
    """Returns `a << b`, for a Python integer `a`."""
    return np.left_shift(a, b)


@primitive("tensor.right_shift", result="template", raises=("ValueError",))
def right_shift(a: Tensor[A], b: Tensor[B]) -> Tensor[promote(A, B), broadcast(a, b)]:
    """Returns `a >> b`, element by element."""
    return np.right_shift(a, b)


@primitive("tensor.right_shift", result="template", raises=("OverflowError",))
def right_shift_int(a: Tensor[A], b: int) -> Tensor[promote(A, weak_int), a]:
    """Returns `a >> b`, for a Python integer `b`."""
    return np.right_shift(a, b)


@primitive("tensor.right_shift", result="template", raises=("OverflowError",))
def int_right_shift(a: int, b: Tensor[B]) -> Tensor[promote(B, weak_int), b]:
    """Returns `a >> b`, for a Python integer `a`."""
    return np.right_shift(a, b)


@logical_and.samples
@logical_or.samples
@logical_xor.samples
def truths(draw: Draw) -> Iterator[Sample]:
    """Truth values of booleans, numbers and NaN."""
    yield Sample(draw.tensor((3, 4), np.bool_), draw.tensor((4,), np.bool_))
    yield Sample(draw.specials(), draw.tensor((1,), np.int32))
    yield Sample(draw.tensor((2,), np.bool_), draw.tensor((3,), np.bool_), raises=ValueError)


@bitwise_and.samples
@bitwise_or.samples
@bitwise_xor.samples
def bits(draw: Draw) -> Iterator[Sample]:
    """Bits of booleans and integers."""
    yield Sample(draw.tensor((3, 4), np.bool_), draw.tensor((4,), np.bool_))
    yield Sample(draw.specials(np.int32), draw.tensor((4,), np.int64))
    yield Sample(draw.tensor((4,), np.uint8), draw.tensor((4,), np.int8))


@left_shift.samples
@right_shift.samples
def shifts(draw: Draw) -> Iterator[Sample]:
    """Shifts by less and by more than the number of bits."""
    yield Sample(draw.specials(np.int32), np.array([1, 31, 40, 3], np.int32))
    yield Sample(draw.tensor((4,), np.uint8), np.array([1, 7, 8, 0], np.uint8))


@bitwise_and_int.samples
@bitwise_or_int.samples
@bitwise_xor_int.samples
@left_shift_int.samples
@right_shift_int.samples
def bits_and_int(draw: Draw) -> Iterator[Sample]:
    """A tensor and a Python integer."""
    yield Sample(draw.tensor((4,), np.int32), 3)
    yield Sample(draw.tensor((4,), np.uint8), 300, raises=OverflowError)


@int_bitwise_and.samples
@int_bitwise_or.samples
@int_bitwise_xor.samples
@int_left_shift.samples
@int_right_shift.samples
def int_and_bits(draw: Draw) -> Iterator[Sample]:
    """A Python integer and a tensor."""
    yield Sample(5, draw.tensor((4,), np.uint16))
