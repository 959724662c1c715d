"""tensor.equal, not_equal, less, less_equal, greater, greater_equal: comparisons.

Mixed integer types compare by value, without wrapping; so do Python integers outside the
tensor's range.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from operatorkit import A, B, Draw, Sample, Tensor, broadcast, primitive


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


@equal.samples
@not_equal.samples
@less.samples
@less_equal.samples
@greater.samples
@greater_equal.samples
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


@equal_int.samples
@not_equal_int.samples
@less_int.samples
@less_equal_int.samples
@greater_int.samples
@greater_equal_int.samples
def tensor_and_int(draw: Draw) -> Iterator[Sample]:
    """A tensor and a Python integer, which may not fit."""
    yield Sample(draw.tensor((2, 3)), 3)
    yield Sample(draw.strided((3, 4), np.uint8), 200)
    yield Sample(draw.specials(np.int32), 2)
    yield Sample(draw.tensor((3,), np.uint8), 300)
    yield Sample(draw.specials(np.uint64), -1)


@equal_float.samples
@not_equal_float.samples
@less_float.samples
@less_equal_float.samples
@greater_float.samples
@greater_equal_float.samples
def tensor_and_float(draw: Draw) -> Iterator[Sample]:
    """A tensor and a Python float."""
    yield Sample(draw.tensor((2, 3)), 0.1)
    yield Sample(draw.specials(), 2.5)
    yield Sample(draw.tensor((4,), np.int64), 1.5)


@int_equal.samples
@int_not_equal.samples
@int_less.samples
@int_less_equal.samples
@int_greater.samples
@int_greater_equal.samples
def int_and_tensor(draw: Draw) -> Iterator[Sample]:
    """A Python integer and a tensor."""
    yield Sample(3, draw.tensor((2, 3)))
    yield Sample(1, draw.tensor((4,), np.int16))
    yield Sample(100, draw.tensor((), np.int64))


@float_equal.samples
@float_not_equal.samples
@float_less.samples
@float_less_equal.samples
@float_greater.samples
@float_greater_equal.samples
def float_and_tensor(draw: Draw) -> Iterator[Sample]:
    """A Python float and a tensor."""
    yield Sample(0.1, draw.tensor((2, 3)))
    yield Sample(1.5, draw.tensor((4,), np.int32))
    yield Sample(2.5, draw.specials())
