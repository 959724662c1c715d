"""tensor.linear: a product with a packed weight, and what comes right after it.

The weight is a `tensor.PackedMatrix`: K x N, float32 or int8 with a float32 scale per column, laid
out in panels of 16 columns when the artifact is built.
"""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
from operators.tensor.packed import PackedMatrix

from operatorkit import Constant, Draw, Opaque, Sample, Tensor, primitive, projected


@primitive("tensor.linear", raises=("ValueError",), tolerance="close")
def linear(
    x: Tensor[np.float32],
    weight: Opaque["tensor.PackedMatrix"],
    bias: Tensor[np.float32] | None = None,
    activation: Constant[str] = "none",
    residual: Tensor[np.float32] | None = None,
) -> Tensor[np.float32, projected(x, weight)]:
    """Returns `activation(x @ weight + bias) + residual`, x: (..., K), result: (..., N).

    Activations: none, relu, gelu (exact), tanh, silu, sigmoid. Each row is reduced in one fixed
    order, whatever the number of rows and threads.
    """
    y = x.astype(np.float64) @ weight.matrix()
    y = activated(y if bias is None else y + bias, activation)
    return (y if residual is None else y + residual).astype(np.float32)


def activated(y: np.ndarray, activation: str) -> np.ndarray:
    """Returns the activation of that name, in float64, for the reference above."""
    if activation == "relu":
        return np.maximum(y, 0.0)
    if activation == "gelu":
        return 0.5 * y * (1.0 + np.vectorize(math.erf, otypes=[np.float64])(y / np.sqrt(2.0)))
    if activation == "tanh":
        return np.tanh(y)
    if activation == "silu":
        return y / (1.0 + np.exp(-y))
    if activation == "sigmoid":
        return 1.0 / (1.0 + np.exp(-y))
    return y


@linear.samples
def samples(draw: Draw) -> Iterator[Sample]:
    """Both formats of weights, all that may follow the product, and a depth that differs."""
    weight = draw.tensor((20, 33), low=-1.0, high=1.0)
    exact, quantized = PackedMatrix(weight), PackedMatrix.quantized(weight)
    bias = draw.tensor((33,))
    yield Sample(draw.tensor((2, 3, 20), low=-1.0, high=1.0), exact)
    yield Sample(draw.tensor((20,)), quantized, bias)
    yield Sample(draw.strided((40, 20)), quantized, bias, "gelu", draw.tensor((40, 33)))
    for activation in ("relu", "tanh", "silu", "sigmoid"):
        yield Sample(draw.tensor((3, 20)), exact, bias, activation, draw.tensor((33,)))
    yield Sample(draw.tensor((0, 20)), exact)
    yield Sample(draw.tensor((3, 19)), exact, raises=ValueError)
