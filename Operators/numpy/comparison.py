"""Comparisons and logic of arrays: the operators, and the functions of the same meaning."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from operators.tensor.comparison import equal as tensor_equal
from operators.tensor.comparison import greater as tensor_greater
from operators.tensor.comparison import greater_equal as tensor_greater_equal
from operators.tensor.comparison import less as tensor_less
from operators.tensor.comparison import less_equal as tensor_less_equal
from operators.tensor.comparison import not_equal as tensor_not_equal
from operators.tensor.logical import bitwise_and as tensor_bitwise_and
from operators.tensor.logical import bitwise_or as tensor_bitwise_or
from operators.tensor.logical import bitwise_xor as tensor_bitwise_xor
from operators.tensor.logical import left_shift as tensor_left_shift
from operators.tensor.logical import logical_and as tensor_logical_and
from operators.tensor.logical import logical_or as tensor_logical_or
from operators.tensor.logical import logical_xor as tensor_logical_xor
from operators.tensor.logical import right_shift as tensor_right_shift
from operators.tensor.unary import absolute as tensor_absolute
from operators.tensor.unary import invert as tensor_invert
from operators.tensor.unary import logical_not as tensor_logical_not
from operators.tensor.unary import negative as tensor_negative

from operatorkit import A, B, Draw, Sample, Tensor, composite


@composite("python.eq")
def eq_operator(a: Tensor[A], b: Tensor[B] | int | float):
    """Returns `a == b`, element by element."""
    return tensor_equal(a, b)


@composite("python.eq")
def reflected_eq(a: int | float, b: Tensor[B]):
    """Returns `a == b` for a Python number `a`."""
    return tensor_equal(a, b)


@composite("python.ne")
def ne_operator(a: Tensor[A], b: Tensor[B] | int | float):
    """Returns `a != b`, element by element."""
    return tensor_not_equal(a, b)


@composite("python.ne")
def reflected_ne(a: int | float, b: Tensor[B]):
    """Returns `a != b` for a Python number `a`."""
    return tensor_not_equal(a, b)


@composite("python.lt")
def lt_operator(a: Tensor[A], b: Tensor[B] | int | float):
    """Returns `a < b`, element by element."""
    return tensor_less(a, b)


@composite("python.lt")
def reflected_lt(a: int | float, b: Tensor[B]):
    """Returns `a < b` for a Python number `a`."""
    return tensor_less(a, b)


@composite("python.le")
def le_operator(a: Tensor[A], b: Tensor[B] | int | float):
    """Returns `a <= b`, element by element."""
    return tensor_less_equal(a, b)


@composite("python.le")
def reflected_le(a: int | float, b: Tensor[B]):
    """Returns `a <= b` for a Python number `a`."""
    return tensor_less_equal(a, b)


@composite("python.gt")
def gt_operator(a: Tensor[A], b: Tensor[B] | int | float):
    """Returns `a > b`, element by element."""
    return tensor_greater(a, b)


@composite("python.gt")
def reflected_gt(a: int | float, b: Tensor[B]):
    """Returns `a > b` for a Python number `a`."""
    return tensor_greater(a, b)


@composite("python.ge")
def ge_operator(a: Tensor[A], b: Tensor[B] | int | float):
    """Returns `a >= b`, element by element."""
    return tensor_greater_equal(a, b)


@composite("python.ge")
def reflected_ge(a: int | float, b: Tensor[B]):
    """Returns `a >= b` for a Python number `a`."""
    return tensor_greater_equal(a, b)


@composite("numpy.equal")
def equal(x1: Tensor[A] | int | float, x2: Tensor[B] | int | float):
    """Returns `x1 == x2`, element by element."""
    return tensor_equal(x1, x2)


@composite("numpy.not_equal")
def not_equal(x1: Tensor[A] | int | float, x2: Tensor[B] | int | float):
    """Returns `x1 != x2`, element by element."""
    return tensor_not_equal(x1, x2)


@composite("numpy.less")
def less(x1: Tensor[A] | int | float, x2: Tensor[B] | int | float):
    """Returns `x1 < x2`, element by element."""
    return tensor_less(x1, x2)


@composite("numpy.less_equal")
def less_equal(x1: Tensor[A] | int | float, x2: Tensor[B] | int | float):
    """Returns `x1 <= x2`, element by element."""
    return tensor_less_equal(x1, x2)


@composite("numpy.greater")
def greater(x1: Tensor[A] | int | float, x2: Tensor[B] | int | float):
    """Returns `x1 > x2`, element by element."""
    return tensor_greater(x1, x2)


@composite("numpy.greater_equal")
def greater_equal(x1: Tensor[A] | int | float, x2: Tensor[B] | int | float):
    """Returns `x1 >= x2`, element by element."""
    return tensor_greater_equal(x1, x2)


@composite("python.and")
def and_operator(a: Tensor[A], b: Tensor[B] | int):
    """Returns `a & b`, element by element."""
    return tensor_bitwise_and(a, b)


@composite("python.or")
def or_operator(a: Tensor[A], b: Tensor[B] | int):
    """Returns `a | b`, element by element."""
    return tensor_bitwise_or(a, b)


@composite("python.xor")
def xor_operator(a: Tensor[A], b: Tensor[B] | int):
    """Returns `a ^ b`, element by element."""
    return tensor_bitwise_xor(a, b)


@composite("python.lshift")
def lshift_operator(a: Tensor[A], b: Tensor[B] | int):
    """Returns `a << b`, element by element."""
    return tensor_left_shift(a, b)


@composite("python.rshift")
def rshift_operator(a: Tensor[A], b: Tensor[B] | int):
    """Returns `a >> b`, element by element."""
    return tensor_right_shift(a, b)


@composite("numpy.logical_and")
def logical_and(x1: Tensor[A], x2: Tensor[B]):
    """Returns whether both of `x1` and `x2` are not zero."""
    return tensor_logical_and(x1, x2)


@composite("numpy.logical_or")
def logical_or(x1: Tensor[A], x2: Tensor[B]):
    """Returns whether either of `x1` and `x2` is not zero."""
    return tensor_logical_or(x1, x2)


@composite("numpy.logical_xor")
def logical_xor(x1: Tensor[A], x2: Tensor[B]):
    """Returns whether one only of `x1` and `x2` is not zero."""
    return tensor_logical_xor(x1, x2)


@composite("python.neg")
def neg_operator(a: Tensor[A]):
    """Returns `-a`, element by element."""
    return tensor_negative(a)


@composite("python.invert")
def invert_operator(a: Tensor[A]):
    """Returns `~a`, element by element."""
    return tensor_invert(a)


@composite("python.abs")
def abs_operator(a: Tensor[A]):
    """Returns the absolute values, element by element."""
    return tensor_absolute(a)


@composite("python.pos")
def pos_operator(a: Tensor[A]):
    """Returns a copy of `a`."""
    return np.copy(a)


@composite("numpy.logical_not")
def logical_not(x: Tensor[A]):
    """Returns whether `x` is zero, element by element."""
    return tensor_logical_not(x)


def pairs(draw: Draw) -> Iterator[Sample]:
    """Yields tensors with ties and NaN, numbers, and unlike types."""
    yield Sample(draw.tensor((2, 3), np.int64), draw.tensor((3,), np.int64))
    yield Sample(draw.specials(), 1.0)
    yield Sample(draw.tensor((4,), np.int32), 2)
    yield Sample(np.array([2**53 + 1, 1]), np.array([2**53, 1], np.uint64))


for comparison in [eq_operator, ne_operator, lt_operator, le_operator, gt_operator, ge_operator]:
    comparison.samples(pairs)


@and_operator.samples
@or_operator.samples
@xor_operator.samples
def masks(draw: Draw) -> Iterator[Sample]:
    """Yields masks and bits."""
    yield Sample(draw.tensor((4,), bool), draw.tensor((4,), bool))
    yield Sample(draw.tensor((4,), np.int64), 5)


@neg_operator.samples
@abs_operator.samples
@pos_operator.samples
def tensors(draw: Draw) -> Iterator[Sample]:
    """Yields floats and ints with their limits."""
    yield Sample(draw.specials())
    yield Sample(draw.specials(np.int32))
