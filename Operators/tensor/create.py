"""tensor.full, arange, shape_of: tensors made from numbers."""

from __future__ import annotations

import numpy as np
from operatorkit import S, Tensor, primitive, rank, scalar, shaped, vector


@primitive("tensor.full", result="template", raises=("ValueError", "OverflowError"))
def full(shape: tuple[int, ...], value: int, dtype: type[S]) -> Tensor[S, shaped(shape)]:
    """Returns a tensor of `shape` that holds the integer `value` everywhere."""
    return np.full(shape, value, dtype)


@primitive("tensor.full", result="template", raises=("ValueError",))
def full_float(shape: tuple[int, ...], value: float, dtype: type[S]) -> Tensor[S, shaped(shape)]:
    """Returns a tensor of `shape` that holds the float `value`, converted, everywhere."""
    return np.full(shape, value, dtype)


@primitive("tensor.full", result="template", raises=("ValueError",))
def full_like_shape(
    shape: Tensor[np.int64], value: float, dtype: type[S]
) -> Tensor[S, shaped(shape)]:
    """Returns a tensor whose shape is given by the vector `shape` (ONNX ConstantOfShape)."""
    return np.full(tuple(shape), value, dtype)


@primitive("tensor.arange", result="template", raises=("ZeroDivisionError", "ValueError"))
def arange(
    start: int, stop: int, step: int, dtype: type[S]
) -> Tensor[S, vector(start, stop, step)]:
    """Returns `start`, `start + step`, ... before `stop`."""
    return np.arange(start, stop, step, dtype)


@primitive("tensor.arange", result="template", raises=("ZeroDivisionError", "ValueError"))
def arange_float(
    start: float, stop: float, step: float, dtype: type[S]
) -> Tensor[S, vector(start, stop, step)]:
    """Returns ceil((stop - start) / step) values `start + i * step`."""
    return np.arange(start, stop, step, dtype)


@primitive("tensor.range", raises=("ValueError",))
def range_(
    start: Tensor[S], limit: Tensor[S], delta: Tensor[S]
) -> Tensor[S, vector(start, limit, delta)]:
    """Returns `start`, `start + delta`, ... before `limit`, each of one element (ONNX Range)."""
    return np.arange(start.item(), limit.item(), delta.item(), start.dtype)


@primitive("tensor.shape_of")
def shape_of(x: Tensor[S]) -> Tensor[np.int64, rank(x)]:
    """Returns the shape of `x` as a vector (ONNX Shape)."""
    return np.array(x.shape, dtype=np.int64)


@primitive("tensor.item", raises=("ValueError",), result="template")
def item(x: Tensor[S]) -> scalar(S):
    """Returns the only value of `x` as a Python number."""
    return x.item()
