"""tensor.linear: a product with a packed weight, and what comes right after it.

The weight is a `tensor.PackedMatrix`: K x N, float32 or int8 with a float32 scale per column, laid
out in panels of 16 columns when the artifact is built.
"""

from __future__ import annotations

import math

import numpy as np
from operatorkit import Constant, Opaque, Tensor, primitive, projected


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
