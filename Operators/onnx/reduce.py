"""onnx.ReduceSum and the like: one value for many.

`axes` is None for all axes; negative axes count from the end.
"""

from __future__ import annotations

from operators.tensor.arithmetic import multiply
from operators.tensor.reduce import argmax as tensor_argmax
from operators.tensor.reduce import argmin as tensor_argmin
from operators.tensor.reduce import cumsum as tensor_cumsum
from operators.tensor.reduce import max as tensor_max
from operators.tensor.reduce import mean as tensor_mean
from operators.tensor.reduce import min as tensor_min
from operators.tensor.reduce import prod as tensor_prod
from operators.tensor.reduce import sum as tensor_sum
from operators.tensor.sort import topk as tensor_topk
from operators.tensor.unary import sqrt as tensor_sqrt

from operatorkit import Float, Real, Tensor, composite


@composite("onnx.ReduceSum")
def reduce_sum(
    data: Tensor[Real],
    axes: tuple[int, ...] | None = None,
    keepdims: bool = True,
    noop_with_empty_axes: bool = False,
):
    """Returns the sum."""
    if axes is None and noop_with_empty_axes:
        return data
    return tensor_sum(data, axes, keepdims)


@composite("onnx.ReduceMean")
def reduce_mean(
    data: Tensor[Float],
    axes: tuple[int, ...] | None = None,
    keepdims: bool = True,
    noop_with_empty_axes: bool = False,
):
    """Returns the arithmetic mean."""
    if axes is None and noop_with_empty_axes:
        return data
    return tensor_mean(data, axes, keepdims)


@composite("onnx.ReduceMax")
def reduce_max(
    data: Tensor[Real],
    axes: tuple[int, ...] | None = None,
    keepdims: bool = True,
    noop_with_empty_axes: bool = False,
):
    """Returns the largest value."""
    if axes is None and noop_with_empty_axes:
        return data
    return tensor_max(data, axes, keepdims)


@composite("onnx.ReduceMin")
def reduce_min(
    data: Tensor[Real],
    axes: tuple[int, ...] | None = None,
    keepdims: bool = True,
    noop_with_empty_axes: bool = False,
):
    """Returns the smallest value."""
    if axes is None and noop_with_empty_axes:
        return data
    return tensor_min(data, axes, keepdims)


@composite("onnx.ReduceProd")
def reduce_prod(
    data: Tensor[Real],
    axes: tuple[int, ...] | None = None,
    keepdims: bool = True,
    noop_with_empty_axes: bool = False,
):
    """Returns the product."""
    if axes is None and noop_with_empty_axes:
        return data
    return tensor_prod(data, axes, keepdims)


@composite("onnx.ReduceL2")
def reduce_l2(data: Tensor[Float], axes: tuple[int, ...] | None = None, keepdims: bool = True):
    """Returns the Euclidean norm."""
    return tensor_sqrt(tensor_sum(multiply(data, data), axes, keepdims))


@composite("onnx.ArgMax")
def argmax(data: Tensor[Real], axis: int = 0, keepdims: bool = True):
    """Returns the index of the first largest value on `axis`."""
    return tensor_argmax(data, axis, keepdims)


@composite("onnx.ArgMin")
def argmin(data: Tensor[Real], axis: int = 0, keepdims: bool = True):
    """Returns the index of the first smallest value on `axis`."""
    return tensor_argmin(data, axis, keepdims)


@composite("onnx.CumSum")
def cumsum(x: Tensor[Real], axis: int, exclusive: bool = False, reverse: bool = False):
    """Returns the running sums along `axis`."""
    return tensor_cumsum(x, axis, exclusive, reverse)


@composite("onnx.TopK")
def topk(X: Tensor[Real], K: tuple[int], axis: int = -1, largest: bool = True, sorted: bool = True):
    """Returns the `K` largest values along `axis`, in order, and their indices."""
    return tensor_topk(X, K[0], axis, largest)
