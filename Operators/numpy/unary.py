"""Functions of each element of an array."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from operators.tensor.arithmetic import maximum as tensor_maximum
from operators.tensor.arithmetic import minimum as tensor_minimum
from operators.tensor.unary import absolute as tensor_absolute
from operators.tensor.unary import ceil as tensor_ceil
from operators.tensor.unary import cos as tensor_cos
from operators.tensor.unary import exp as tensor_exp
from operators.tensor.unary import floor as tensor_floor
from operators.tensor.unary import isfinite as tensor_isfinite
from operators.tensor.unary import isinf as tensor_isinf
from operators.tensor.unary import isnan as tensor_isnan
from operators.tensor.unary import log as tensor_log
from operators.tensor.unary import negative as tensor_negative
from operators.tensor.unary import rint as tensor_rint
from operators.tensor.unary import sign as tensor_sign
from operators.tensor.unary import sin as tensor_sin
from operators.tensor.unary import sqrt as tensor_sqrt
from operators.tensor.unary import square as tensor_square
from operators.tensor.unary import tanh as tensor_tanh
from operators.tensor.where import where as tensor_where

from operatorkit import A, B, Draw, Real, S, Sample, Tensor, composite


@composite("numpy.absolute")
def absolute(x: Tensor[Real]):
    """Returns the absolute value, element by element."""
    return tensor_absolute(x)


@composite("numpy.negative")
def negative(x: Tensor[Real]):
    """Returns `-x`, element by element."""
    return tensor_negative(x)


@composite("numpy.sign")
def sign(x: Tensor[Real]):
    """Returns -1, 0 or 1; NaN stays NaN, element by element."""
    return tensor_sign(x)


@composite("numpy.square")
def square(x: Tensor[Real]):
    """Returns `x * x`, element by element."""
    return tensor_square(x)


@composite("numpy.floor")
def floor(x: Tensor[Real]):
    """Returns the largest integer not above `x`, element by element."""
    return tensor_floor(x)


@composite("numpy.ceil")
def ceil(x: Tensor[Real]):
    """Returns the smallest integer not below `x`, element by element."""
    return tensor_ceil(x)


@composite("numpy.rint")
def rint(x: Tensor[Real]):
    """Returns the nearest integer, halves to even, element by element."""
    return tensor_rint(x)


@composite("numpy.sqrt", tolerance="ulp(4)")
def sqrt(x: Tensor[A]):
    """Returns the square root, element by element."""
    return tensor_sqrt(x)


@composite("numpy.exp", tolerance="ulp(4)")
def exp(x: Tensor[A]):
    """Returns e to the power `x`, element by element."""
    return tensor_exp(x)


@composite("numpy.log", tolerance="ulp(4)")
def log(x: Tensor[A]):
    """Returns the natural logarithm, element by element."""
    return tensor_log(x)


@composite("numpy.tanh", tolerance="ulp(4)")
def tanh(x: Tensor[A]):
    """Returns the hyperbolic tangent, element by element."""
    return tensor_tanh(x)


@composite("numpy.sin", tolerance="ulp(4)")
def sin(x: Tensor[A]):
    """Returns the sine, element by element."""
    return tensor_sin(x)


@composite("numpy.cos", tolerance="ulp(4)")
def cos(x: Tensor[A]):
    """Returns the cosine, element by element."""
    return tensor_cos(x)


@composite("numpy.isnan", tolerance="ulp(4)")
def isnan(x: Tensor[A]):
    """Returns whether `x` is NaN, element by element."""
    return tensor_isnan(x)


@composite("numpy.isinf", tolerance="ulp(4)")
def isinf(x: Tensor[A]):
    """Returns whether `x` is infinite, element by element."""
    return tensor_isinf(x)


@composite("numpy.isfinite", tolerance="ulp(4)")
def isfinite(x: Tensor[A]):
    """Returns whether `x` is neither NaN nor infinite, element by element."""
    return tensor_isfinite(x)


@composite("numpy.abs")
def abs_(x: Tensor[Real]):
    """Returns the absolute value, element by element."""
    return tensor_absolute(x)


@composite("numpy.clip")
def clip(
    a: Tensor[A],
    a_min: Tensor[B] | int | float | None = None,
    a_max: Tensor[B] | int | float | None = None,
):
    """Returns `a` limited to [`a_min`, `a_max`]; NaN stays NaN, and `a_max` wins."""
    limited = a if a_min is None else tensor_maximum(a, a_min)
    return limited if a_max is None else tensor_minimum(limited, a_max)


@composite("numpy.ndarray.clip")
def clip_method(
    self: Tensor[A],
    min: Tensor[B] | int | float | None = None,
    max: Tensor[B] | int | float | None = None,
):
    """Returns `self` limited to [`min`, `max`]."""
    limited = self if min is None else tensor_maximum(self, min)
    return limited if max is None else tensor_minimum(limited, max)


@composite("numpy.where")
def where(condition: Tensor[S], x: Tensor[A] | int | float, y: Tensor[B] | int | float):
    """Returns `x` where `condition` holds and `y` elsewhere."""
    return tensor_where(np.not_equal(condition, 0), x, y)


@composite("numpy.where")
def where_numbers(condition: Tensor[S], x: int | float, y: int | float):
    """Returns the number `x` where `condition` holds and `y` elsewhere."""
    return tensor_where(np.not_equal(condition, 0), np.asarray(x), np.asarray(y))


def reals(draw: Draw) -> Iterator[Sample]:
    """Yields floats with the special ones, ints, and what is not contiguous or empty."""
    yield Sample(draw.tensor((2, 3)))
    yield Sample(draw.strided())
    yield Sample(draw.specials())
    yield Sample(draw.tensor((3,), np.int64))
    yield Sample(draw.tensor((0,)))


for function in [absolute, negative, sign, square, floor, ceil, rint, abs_, isnan, isinf, isfinite]:
    function.samples(reals)
for function in [sqrt, exp, log, tanh, sin, cos]:
    function.samples(reals)


@clip.samples
@clip_method.samples
def limits(draw: Draw) -> Iterator[Sample]:
    """Yields both limits, one, and limits in the wrong order."""
    yield Sample(draw.tensor((2, 3)), -1.0, 1.0)
    yield Sample(draw.specials(), -1.0, 1.0)
    yield Sample(draw.tensor((4,), np.int64), 0, 2)
    yield Sample(draw.tensor((4,)), None, 0.5)
    yield Sample(draw.tensor((4,)), 1.0, -1.0)


@where.samples
def choices(draw: Draw) -> Iterator[Sample]:
    """Yields tensors and numbers."""
    mask = np.array([True, False, True])
    yield Sample(mask, draw.tensor((3,)), draw.tensor((3,)))
    yield Sample(mask, draw.tensor((2, 3)), 0.0)
    yield Sample(mask, 1, draw.tensor((3,), np.int64))


@where_numbers.samples
def number_choices(draw: Draw) -> Iterator[Sample]:
    """Yields two numbers."""
    yield Sample(np.array([True, False]), 1, 2.0)
    yield Sample(np.array([0, 5]), 1, 2)
