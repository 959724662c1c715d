"""onnx.Reshape and the like: other shapes, and shapes as tensors.

Axes and extents that the model holds arrive as tuples; those that it computes as int64 vectors.
"""

from __future__ import annotations

import numpy as np
from operators.tensor.cast import cast
from operators.tensor.comparison import equal_int
from operators.tensor.create import arange, full_float, full_like_shape, item, range_, shape_of
from operators.tensor.gather import gather
from operators.tensor.join import concatenate_each
from operators.tensor.reduce import prod
from operators.tensor.shape import expand as tensor_expand
from operators.tensor.shape import expand_vector, reshape_vector, slice_, slice_vector
from operators.tensor.shape import reshape as tensor_reshape
from operators.tensor.shape import squeeze as tensor_squeeze
from operators.tensor.shape import transpose as tensor_transpose
from operators.tensor.shape import unsqueeze as tensor_unsqueeze
from operators.tensor.where import where

from operatorkit import Integer, S, Tensor, composite

#: A bound of slices beyond every extent.
END = 9223372036854775807


@composite("onnx.Reshape")
def reshape(data: Tensor[S], shape: tuple[int, ...], allowzero: bool = False):
    """Returns `data` in `shape`, of which one extent may be -1 and none is 0."""
    return tensor_reshape(data, shape)


@composite("onnx.Reshape")
def reshape_computed(data: Tensor[S], shape: Tensor[np.int64], allowzero: bool = False):
    """Returns `data` in `shape`; unless `allowzero`, a 0 keeps the extent of `data`."""
    if allowzero:
        return reshape_vector(data, shape)
    positions = arange(0, item(shape_of(shape)), 1, np.int64)
    extents = gather(concatenate_each(0, shape_of(data), shape), positions, 0)
    return reshape_vector(data, where(equal_int(shape, 0), extents, shape))


@composite("onnx.Flatten")
def flatten(input: Tensor[S], axis: int = 1):
    """Returns `input` as a matrix whose columns start with `axis`."""
    rows = prod(slice_(shape_of(input), (0,), (axis,), (0,), (1,)))
    return tensor_reshape(input, (item(rows), -1))


@composite("onnx.Transpose")
def transpose(data: Tensor[S], perm: tuple[int, ...] | None = None):
    """Returns `data` with its axes in the order `perm`; reversed for None."""
    return tensor_transpose(data, perm)


@composite("onnx.Squeeze")
def squeeze(data: Tensor[S], axes: tuple[int, ...] | None = None):
    """Returns `data` without `axes`, or without all axes of length 1."""
    return tensor_squeeze(data, axes)


@composite("onnx.Unsqueeze")
def unsqueeze(data: Tensor[S], axes: tuple[int, ...]):
    """Returns `data` with new axes of length 1, at `axes` of the result."""
    return tensor_unsqueeze(data, axes)


@composite("onnx.Expand")
def expand(input: Tensor[S], shape: tuple[int, ...]):
    """Returns `input` broadcast with `shape`."""
    return tensor_expand(input, shape)


@composite("onnx.Expand")
def expand_computed(input: Tensor[S], shape: Tensor[np.int64]):
    """Returns `input` broadcast with a computed shape."""
    return expand_vector(input, shape)


@composite("onnx.Shape")
def shape(data: Tensor[S], start: int = 0, end: int = END):
    """Returns the extents of `data` from axis `start` to axis `end`."""
    return slice_(shape_of(data), (start,), (end,), (0,), (1,))


@composite("onnx.Size")
def size(data: Tensor[S]):
    """Returns the number of elements of `data`."""
    return prod(shape_of(data))


@composite("onnx.Slice")
def slice_axes(
    data: Tensor[S],
    starts: tuple[int, ...],
    ends: tuple[int, ...],
    axes: tuple[int, ...],
    steps: tuple[int, ...],
):
    """Returns `data` with `axes` cut from `starts` to `ends` in `steps`."""
    return slice_(data, starts, ends, axes, steps)


@composite("onnx.Slice")
def slice_computed(
    data: Tensor[S],
    starts: Tensor[Integer],
    ends: Tensor[Integer],
    axes: Tensor[Integer] | None = None,
    steps: Tensor[Integer] | None = None,
):
    """Returns `data` cut with bounds that the model computes."""
    count = shape_of(starts)
    chosen = arange(0, item(count), 1, np.int64) if axes is None else cast(axes, np.int64)
    strides = full_like_shape(count, 1.0, np.int64) if steps is None else cast(steps, np.int64)
    return slice_vector(data, cast(starts, np.int64), cast(ends, np.int64), chosen, strides)


@composite("onnx.Split")
def split(input: Tensor[S], axis: int = 0, *, start: int, end: int):
    """Returns the part of `input` from `start` to `end` on `axis`."""
    return slice_(input, (start,), (end,), (axis,), (1,))


@composite("onnx.Split")
def split_evenly(input: Tensor[S], axis: int = 0, *, index: int, parts: int):
    """Returns the part `index` of `parts` equal ones; the last one is what is left."""
    last = END if axis == -1 else axis + 1
    extent = item(slice_(shape_of(input), (axis,), (last,), (0,), (1,)))
    length = (extent + parts - 1) // parts
    return slice_(input, (length * index,), (length * (index + 1),), (axis,), (1,))


@composite("onnx.Range")
def range_of(start: Tensor[S], limit: Tensor[S], delta: Tensor[S]):
    """Returns the values from `start` up to `limit`, exclusive, in steps of `delta`."""
    return range_(start, limit, delta)


@composite("onnx.ConstantOfShape")
def constant_of_shape(input: tuple[int, ...], value: Tensor[S]):
    """Returns the one element of `value` in the shape `input`."""
    return tensor_expand(tensor_squeeze(value, (0,)), input)


@composite("onnx.ConstantOfShape")
def zeros_of_shape(input: tuple[int, ...]):
    """Returns zeros in the shape `input`."""
    return full_float(input, 0.0, np.float32)


@composite("onnx.ConstantOfShape")
def constant_of_computed_shape(input: Tensor[np.int64], value: Tensor[S]):
    """Returns the one element of `value` in a computed shape."""
    return expand_vector(tensor_squeeze(value, (0,)), input)


@composite("onnx.ConstantOfShape")
def zeros_of_computed_shape(input: Tensor[np.int64]):
    """Returns zeros in a computed shape."""
    return full_like_shape(input, 0.0, np.float32)
