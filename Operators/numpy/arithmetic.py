"""Arithmetic of arrays: the operators, and the functions of the same meaning.

A Python number does not widen an array (NEP 50); integers wrap around.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from operators.tensor.arithmetic import add as tensor_add
from operators.tensor.arithmetic import maximum as tensor_maximum
from operators.tensor.arithmetic import minimum as tensor_minimum
from operators.tensor.arithmetic import multiply as tensor_multiply
from operators.tensor.arithmetic import subtract as tensor_subtract
from operators.tensor.division import divide as tensor_divide
from operators.tensor.division import floor_divide as tensor_floor_divide
from operators.tensor.division import power as tensor_power
from operators.tensor.division import remainder as tensor_remainder
from operators.tensor.matmul import matrix_product as tensor_matmul

from operatorkit import A, B, Draw, Sample, Tensor, composite


@composite("python.add")
def add_operator(a: Tensor[A], b: Tensor[B] | int | float):
    """Returns `a + b`, element by element."""
    return tensor_add(a, b)


@composite("python.add")
def reflected_add(a: int | float, b: Tensor[B]):
    """Returns `a + b` for a Python number `a`, which is weak in promotion."""
    return tensor_add(a, b)


@composite("python.sub")
def sub_operator(a: Tensor[A], b: Tensor[B] | int | float):
    """Returns `a - b`, element by element."""
    return tensor_subtract(a, b)


@composite("python.sub")
def reflected_sub(a: int | float, b: Tensor[B]):
    """Returns `a - b` for a Python number `a`, which is weak in promotion."""
    return tensor_subtract(a, b)


@composite("python.mul")
def mul_operator(a: Tensor[A], b: Tensor[B] | int | float):
    """Returns `a * b`, element by element."""
    return tensor_multiply(a, b)


@composite("python.mul")
def reflected_mul(a: int | float, b: Tensor[B]):
    """Returns `a * b` for a Python number `a`, which is weak in promotion."""
    return tensor_multiply(a, b)


@composite("python.truediv")
def truediv_operator(a: Tensor[A], b: Tensor[B] | int | float):
    """Returns `a / b`, element by element."""
    return tensor_divide(a, b)


@composite("python.truediv")
def reflected_truediv(a: int | float, b: Tensor[B]):
    """Returns `a / b` for a Python number `a`, which is weak in promotion."""
    return tensor_divide(a, b)


@composite("python.floordiv")
def floordiv_operator(a: Tensor[A], b: Tensor[B] | int | float):
    """Returns `a // b`, element by element."""
    return tensor_floor_divide(a, b)


@composite("python.floordiv")
def reflected_floordiv(a: int | float, b: Tensor[B]):
    """Returns `a // b` for a Python number `a`, which is weak in promotion."""
    return tensor_floor_divide(a, b)


@composite("python.mod")
def mod_operator(a: Tensor[A], b: Tensor[B] | int | float):
    """Returns `a % b`, element by element."""
    return tensor_remainder(a, b)


@composite("python.mod")
def reflected_mod(a: int | float, b: Tensor[B]):
    """Returns `a % b` for a Python number `a`, which is weak in promotion."""
    return tensor_remainder(a, b)


@composite("python.pow")
def pow_operator(a: Tensor[A], b: Tensor[B] | int | float):
    """Returns `a ** b`, element by element."""
    return tensor_power(a, b)


@composite("python.pow")
def reflected_pow(a: int | float, b: Tensor[B]):
    """Returns `a ** b` for a Python number `a`, which is weak in promotion."""
    return tensor_power(a, b)


@composite("numpy.add")
def add(x1: Tensor[A], x2: Tensor[B] | int | float):
    """Returns `x1 + x2`, element by element."""
    return tensor_add(x1, x2)


@composite("numpy.add")
def add_number(x1: int | float, x2: Tensor[B]):
    """Returns `x1 + x2` for a Python number `x1`, which is weak in promotion."""
    return tensor_add(x1, x2)


@composite("numpy.subtract")
def subtract(x1: Tensor[A], x2: Tensor[B] | int | float):
    """Returns `x1 - x2`, element by element."""
    return tensor_subtract(x1, x2)


@composite("numpy.subtract")
def subtract_number(x1: int | float, x2: Tensor[B]):
    """Returns `x1 - x2` for a Python number `x1`, which is weak in promotion."""
    return tensor_subtract(x1, x2)


@composite("numpy.multiply")
def multiply(x1: Tensor[A], x2: Tensor[B] | int | float):
    """Returns `x1 * x2`, element by element."""
    return tensor_multiply(x1, x2)


@composite("numpy.multiply")
def multiply_number(x1: int | float, x2: Tensor[B]):
    """Returns `x1 * x2` for a Python number `x1`, which is weak in promotion."""
    return tensor_multiply(x1, x2)


@composite("numpy.divide")
def divide(x1: Tensor[A], x2: Tensor[B] | int | float):
    """Returns `x1 / x2`, element by element."""
    return tensor_divide(x1, x2)


@composite("numpy.divide")
def divide_number(x1: int | float, x2: Tensor[B]):
    """Returns `x1 / x2` for a Python number `x1`, which is weak in promotion."""
    return tensor_divide(x1, x2)


@composite("numpy.floor_divide")
def floor_divide(x1: Tensor[A], x2: Tensor[B] | int | float):
    """Returns `x1 // x2`, element by element."""
    return tensor_floor_divide(x1, x2)


@composite("numpy.floor_divide")
def floor_divide_number(x1: int | float, x2: Tensor[B]):
    """Returns `x1 // x2` for a Python number `x1`, which is weak in promotion."""
    return tensor_floor_divide(x1, x2)


@composite("numpy.remainder")
def remainder(x1: Tensor[A], x2: Tensor[B] | int | float):
    """Returns `x1 % x2`, element by element."""
    return tensor_remainder(x1, x2)


@composite("numpy.remainder")
def remainder_number(x1: int | float, x2: Tensor[B]):
    """Returns `x1 % x2` for a Python number `x1`, which is weak in promotion."""
    return tensor_remainder(x1, x2)


@composite("numpy.power")
def power(x1: Tensor[A], x2: Tensor[B] | int | float):
    """Returns `x1 ** x2`, element by element."""
    return tensor_power(x1, x2)


@composite("numpy.power")
def power_number(x1: int | float, x2: Tensor[B]):
    """Returns `x1 ** x2` for a Python number `x1`, which is weak in promotion."""
    return tensor_power(x1, x2)


@composite("numpy.maximum")
def maximum(x1: Tensor[A], x2: Tensor[B] | int | float):
    """Returns the larger of `x1` and `x2` (NaN wins), element by element."""
    return tensor_maximum(x1, x2)


@composite("numpy.maximum")
def maximum_number(x1: int | float, x2: Tensor[B]):
    """Returns the larger of `x1` and `x2` (NaN wins) for a number `x1`, which is weak."""
    return tensor_maximum(x1, x2)


@composite("numpy.minimum")
def minimum(x1: Tensor[A], x2: Tensor[B] | int | float):
    """Returns the smaller of `x1` and `x2` (NaN wins), element by element."""
    return tensor_minimum(x1, x2)


@composite("numpy.minimum")
def minimum_number(x1: int | float, x2: Tensor[B]):
    """Returns the smaller of `x1` and `x2` (NaN wins) for a number `x1`, which is weak."""
    return tensor_minimum(x1, x2)


@composite("numpy.true_divide")
def true_divide(x1: Tensor[A] | int | float, x2: Tensor[B] | int | float):
    """Returns `x1 / x2`, element by element."""
    return tensor_divide(x1, x2)


@composite("numpy.mod")
def mod(x1: Tensor[A] | int | float, x2: Tensor[B] | int | float):
    """Returns `x1 % x2`, element by element."""
    return tensor_remainder(x1, x2)


@composite("python.matmul")
def matmul_operator(a: Tensor[A], b: Tensor[B]):
    """Returns `a @ b`."""
    return tensor_matmul(a, b)


@composite("numpy.matmul")
def matmul(x1: Tensor[A], x2: Tensor[B]):
    """Returns `x1 @ x2`."""
    return tensor_matmul(x1, x2)


@composite("numpy.outer")
def outer(a: Tensor[A], b: Tensor[B]):
    """Returns the product of each element of `a` with each of `b`."""
    return tensor_multiply(np.reshape(a, (-1, 1)), np.reshape(b, (1, -1)))


def pairs(draw: Draw) -> Iterator[Sample]:
    """Yields tensors of like and unlike types, numbers, broadcasting and what cannot broadcast."""
    yield Sample(draw.tensor((2, 3)), draw.tensor((2, 3), low=0.5))
    yield Sample(draw.tensor((2, 1, 3), np.float64), draw.tensor((4, 1), np.int32, 1))
    yield Sample(draw.strided(), 2.5)
    yield Sample(draw.tensor((4,), np.int64), 3)
    yield Sample(draw.tensor((4,), np.uint8), 100)
    yield Sample(draw.tensor((0, 3)), draw.tensor((3,)))
    yield Sample(draw.specials(), 1.0)
    yield Sample(np.zeros((2, 3)), np.zeros(2))


def reflected(draw: Draw) -> Iterator[Sample]:
    """Yields numbers before tensors."""
    yield Sample(2, draw.tensor((3,), np.int64, 1))
    yield Sample(2.5, draw.tensor((2, 2), low=0.5))


for binary in [add_operator, sub_operator, mul_operator, truediv_operator, add, subtract, multiply]:
    binary.samples(pairs)
for binary in [divide, maximum, minimum]:
    binary.samples(pairs)
for binary in [reflected_add, reflected_sub, reflected_mul, reflected_truediv, reflected_pow]:
    binary.samples(reflected)


@floordiv_operator.samples
@mod_operator.samples
def divisions(draw: Draw) -> Iterator[Sample]:
    """Yields signs of all kinds and zeros."""
    yield Sample(np.array([-7, 7, 0]), 2)
    yield Sample(np.array([-7, 7, 1]), np.array([3, -3, 0]))
    yield Sample(np.array([-7.5, 7.5, 1.0]), np.array([2.0, -2.0, 0.0]))


@pow_operator.samples
def powers(draw: Draw) -> Iterator[Sample]:
    """Yields powers of ints and floats."""
    yield Sample(draw.tensor((4,), np.int64), 3)
    yield Sample(draw.tensor((4,), low=0.1), 0.5)
    yield Sample(draw.tensor((4,)), 2)


@matmul_operator.samples
@matmul.samples
def products(draw: Draw) -> Iterator[Sample]:
    """Yields matrices, vectors and batches of small whole numbers, whose products are exact."""
    yield Sample(draw.tensor((2, 3), np.int64), draw.tensor((3, 4), np.int64))
    yield Sample(draw.tensor((2, 1, 3), np.int64), draw.tensor((3, 2), np.int64))
    yield Sample(draw.tensor((3,), np.int64), draw.tensor((3,), np.int64))


@outer.samples
def vectors(draw: Draw) -> Iterator[Sample]:
    """Yields two vectors."""
    yield Sample(draw.tensor((3,)), draw.tensor((2,)))
