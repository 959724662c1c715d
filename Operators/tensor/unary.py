"""tensor.negative, absolute, sign, ... sqrt, exp, log, tanh, sin, cos: functions of one value.

Functions of analysis turn integers and booleans into floats (`floating`: float16 for 8 bits,
float32 for 16, float64 beyond). Their float32 forms are vectorized and our own, so the bits are the
same on every platform.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from operatorkit import Draw, Real, S, Sample, Tensor, floating, primitive


@primitive("tensor.negative")
def negative(a: Tensor[Real]) -> Tensor[Real, a]:
    """Returns `-a`."""
    return np.negative(a)


@primitive("tensor.absolute")
def absolute(a: Tensor[Real]) -> Tensor[Real, a]:
    """Returns the absolute value; the smallest integer stays itself."""
    return np.absolute(a)


@primitive("tensor.sign")
def sign(a: Tensor[Real]) -> Tensor[Real, a]:
    """Returns -1, 0 or 1; NaN stays NaN."""
    return np.sign(a)


@primitive("tensor.square")
def square(a: Tensor[Real]) -> Tensor[Real, a]:
    """Returns `a * a`."""
    return np.square(a)


@primitive("tensor.reciprocal")
def reciprocal(a: Tensor[Real]) -> Tensor[Real, a]:
    """Returns `1 / a`; for integers truncated, and 0 for 0."""
    return np.reciprocal(a)


@primitive("tensor.floor")
def floor(a: Tensor[Real]) -> Tensor[Real, a]:
    """Returns the largest integer not above `a`; integers stay as they are."""
    return np.floor(a)


@primitive("tensor.ceil")
def ceil(a: Tensor[Real]) -> Tensor[Real, a]:
    """Returns the smallest integer not below `a`; integers stay as they are."""
    return np.ceil(a)


@primitive("tensor.rint", result="template")
def rint(a: Tensor[S]) -> Tensor[floating(S), a]:
    """Returns the nearest integer as a float, halves to even."""
    return np.rint(a)


@primitive("tensor.sqrt", result="template", tolerance="exact")
def sqrt(a: Tensor[S]) -> Tensor[floating(S), a]:
    """Returns the square root."""
    return np.sqrt(a)


@primitive("tensor.exp", result="template", tolerance="ulp(2)")
def exp(a: Tensor[S]) -> Tensor[floating(S), a]:
    """Returns e to the power `a`."""
    return np.exp(a)


@primitive("tensor.log", result="template", tolerance="ulp(2)")
def log(a: Tensor[S]) -> Tensor[floating(S), a]:
    """Returns the natural logarithm."""
    return np.log(a)


@primitive("tensor.tanh", result="template", tolerance="ulp(2)")
def tanh(a: Tensor[S]) -> Tensor[floating(S), a]:
    """Returns the hyperbolic tangent."""
    return np.tanh(a)


@primitive("tensor.sin", result="template", tolerance="ulp(2)")
def sin(a: Tensor[S]) -> Tensor[floating(S), a]:
    """Returns the sine."""
    return np.sin(a)


@primitive("tensor.cos", result="template", tolerance="ulp(2)")
def cos(a: Tensor[S]) -> Tensor[floating(S), a]:
    """Returns the cosine."""
    return np.cos(a)


@primitive("tensor.logical_not")
def logical_not(a: Tensor[S]) -> Tensor[np.bool_, a]:
    """Returns whether `a` is zero."""
    return np.logical_not(a)


@primitive("tensor.invert")
def invert(a: Tensor[S]) -> Tensor[S, a]:
    """Returns `~a`: all bits flipped; `not a` for booleans."""
    return np.invert(a)


@primitive("tensor.isnan")
def isnan(a: Tensor[S]) -> Tensor[np.bool_, a]:
    """Returns whether `a` is NaN."""
    return np.isnan(a)


@primitive("tensor.isinf")
def isinf(a: Tensor[S]) -> Tensor[np.bool_, a]:
    """Returns whether `a` is positive or negative infinity."""
    return np.isinf(a)


@primitive("tensor.isfinite")
def isfinite(a: Tensor[S]) -> Tensor[np.bool_, a]:
    """Returns whether `a` is neither NaN nor an infinity."""
    return np.isfinite(a)


@negative.samples
@absolute.samples
@sign.samples
@square.samples
@reciprocal.samples
@floor.samples
@ceil.samples
@rint.samples
def numbers(draw: Draw) -> Iterator[Sample]:
    """Floats, integers and their limits."""
    yield Sample(draw.tensor((3, 4)))
    yield Sample(draw.strided((3, 4), np.float64))
    yield Sample(draw.specials())
    yield Sample(draw.specials(np.float16))
    yield Sample(draw.specials(np.int8))
    yield Sample(draw.tensor((3,), np.uint16))
    yield Sample(np.array([0.5, 1.5, -0.5, -2.5]))
    yield Sample(draw.tensor((0, 2)))


@sqrt.samples
@exp.samples
@log.samples
@tanh.samples
@sin.samples
@cos.samples
def arguments(draw: Draw) -> Iterator[Sample]:
    """Arguments of functions of analysis: small, large, special, whole."""
    yield Sample(draw.tensor((33,)))
    yield Sample(draw.tensor((5, 7), np.float64, low=-100.0, high=100.0))
    yield Sample(draw.strided((3, 4)))
    yield Sample(draw.tensor((200,), low=-1e3, high=1e3))
    yield Sample(draw.specials())
    yield Sample(draw.tensor((4,), np.float16))
    yield Sample(draw.tensor((4,), np.int8))
    yield Sample(draw.tensor((4,), np.int64))
    yield Sample(draw.tensor((0,)))


@logical_not.samples
@isnan.samples
@isinf.samples
@isfinite.samples
def values(draw: Draw) -> Iterator[Sample]:
    """Special floats, booleans and integers."""
    yield Sample(draw.specials())
    yield Sample(draw.specials(np.float64))
    yield Sample(draw.tensor((3, 2), np.bool_))
    yield Sample(draw.tensor((3,), np.int16))


@invert.samples
def bit_patterns(draw: Draw) -> Iterator[Sample]:
    """Booleans and integers."""
    yield Sample(draw.tensor((3, 2), np.bool_))
    yield Sample(draw.specials(np.int32))
    yield Sample(draw.tensor((3,), np.uint8))
