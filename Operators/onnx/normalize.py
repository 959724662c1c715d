"""onnx.LayerNormalization, Softmax and the like: normalization along axes."""

from __future__ import annotations

import numpy as np
from operators.tensor.arithmetic import subtract
from operators.tensor.create import item, shape_of
from operators.tensor.normalize import layer_norm, rms_norm
from operators.tensor.normalize import softmax as tensor_softmax
from operators.tensor.reduce import max as tensor_max
from operators.tensor.reduce import prod
from operators.tensor.reduce import sum as tensor_sum
from operators.tensor.shape import reshape, reshape_vector, slice_
from operators.tensor.unary import exp, log

from operatorkit import Tensor, composite


@composite("onnx.LayerNormalization")
def layer_normalization(
    X: Tensor[np.float32],
    Scale: Tensor[np.float32],
    B: Tensor[np.float32] | None = None,
    epsilon: float = 1e-05,
):
    """Returns `X` with mean 0 and variance 1 on the last axis, times `Scale`, plus `B`."""
    return layer_norm(X, Scale, B, epsilon)


@composite("onnx.LayerNormalization")
def layer_normalization_from(
    X: Tensor[np.float32],
    Scale: Tensor[np.float32],
    B: Tensor[np.float32] | None = None,
    epsilon: float = 1e-05,
    *,
    axis: int,
):
    """Returns `X` with mean 0 and variance 1 from `axis` on, times `Scale`, plus `B`."""
    rows = prod(slice_(shape_of(X), (0,), (axis,), (0,), (1,)))
    bias = None if B is None else reshape(B, (-1,))
    y = layer_norm(reshape(X, (item(rows), -1)), reshape(Scale, (-1,)), bias, epsilon)
    return reshape_vector(y, shape_of(X))


@composite("onnx.RMSNormalization")
def rms_normalization(X: Tensor[np.float32], scale: Tensor[np.float32], epsilon: float = 1e-05):
    """Returns `X` with a mean square of 1 on the last axis, times `scale`."""
    return rms_norm(X, scale, epsilon)


@composite("onnx.RMSNormalization")
def rms_normalization_from(
    X: Tensor[np.float32], scale: Tensor[np.float32], epsilon: float = 1e-05, *, axis: int
):
    """Returns `X` with a mean square of 1 from `axis` on, times `scale`."""
    rows = prod(slice_(shape_of(X), (0,), (axis,), (0,), (1,)))
    y = rms_norm(reshape(X, (item(rows), -1)), reshape(scale, (-1,)), epsilon)
    return reshape_vector(y, shape_of(X))


@composite("onnx.Softmax")
def softmax(input: Tensor[np.float32], axis: int = -1):
    """Returns `exp(input)` divided by its sum along `axis`."""
    return tensor_softmax(input, axis)


@composite("onnx.Softmax_1")
def softmax_flat(input: Tensor[np.float32], axis: int = 1):
    """Returns `exp(input)` divided by its sum along all axes from `axis` on (before opset 13)."""
    rows = prod(slice_(shape_of(input), (0,), (axis,), (0,), (1,)))
    matrix = reshape(input, (item(rows), -1))
    return reshape_vector(tensor_softmax(matrix, -1), shape_of(input))


@composite("onnx.LogSoftmax")
def log_softmax(input: Tensor[np.float32], axis: int = -1):
    """Returns the logarithm of the softmax along `axis`."""
    centred = subtract(input, tensor_max(input, (axis,), True))
    return subtract(centred, log(tensor_sum(exp(centred), (axis,), True)))


@composite("onnx.LogSoftmax_1")
def log_softmax_flat(input: Tensor[np.float32], axis: int = 1):
    """Returns the logarithm of the softmax along all axes from `axis` on (before opset 13)."""
    rows = prod(slice_(shape_of(input), (0,), (axis,), (0,), (1,)))
    matrix = reshape(input, (item(rows), -1))
    centred = subtract(matrix, tensor_max(matrix, (1,), True))
    result = subtract(centred, log(tensor_sum(exp(centred), (1,), True)))
    return reshape_vector(result, shape_of(input))
