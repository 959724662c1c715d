"""tensor.erf, sigmoid, gelu: functions that models apply to every value."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np

from operatorkit import Draw, Float, Sample, Tensor, primitive


@primitive("tensor.erf", tolerance="ulp(4)")
def erf(a: Tensor[Float]) -> Tensor[Float, a]:
    """Returns the error function; its absolute error is below 1e-7 in float32."""
    return np.vectorize(math.erf, otypes=[np.float64])(a).astype(a.dtype)


@primitive("tensor.sigmoid", tolerance="ulp(4)")
def sigmoid(a: Tensor[Float]) -> Tensor[Float, a]:
    """Returns `1 / (1 + exp(-a))`."""
    return (1.0 / (1.0 + np.exp(-a.astype(np.float64)))).astype(a.dtype)


@primitive("tensor.gelu", tolerance="close")
def gelu(a: Tensor[np.float32]) -> Tensor[np.float32, a]:
    """Returns `a * (1 + erf(a / sqrt(2))) / 2`: the exact form, not the tanh approximation."""
    wide = a.astype(np.float64)
    erf = np.vectorize(math.erf, otypes=[np.float64])(wide / np.sqrt(2.0))
    return (0.5 * wide * (1.0 + erf)).astype(a.dtype)


@erf.samples
@sigmoid.samples
@gelu.samples
def samples(draw: Draw) -> Iterator[Sample]:
    """Small, large and special arguments."""
    yield Sample(draw.tensor((3, 17)))
    yield Sample(draw.strided((3, 4)))
    yield Sample(draw.tensor((50,), low=-0.01, high=0.01))
    yield Sample(np.array([np.nan, 100.0, -100.0, 0.0, -0.0], np.float32))
