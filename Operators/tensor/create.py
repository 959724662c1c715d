"""tensor.full, arange, shape_of: tensors made from numbers."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from operatorkit import Draw, S, Sample, Tensor, primitive, rank, scalar, shaped, vector


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


@full.samples
def filled(draw: Draw) -> Iterator[Sample]:
    """Integers in several types, and one that does not fit."""
    yield Sample((2, 3), 7, np.float32)
    yield Sample((0,), 7, np.int8)
    yield Sample((), -1, np.int64)
    yield Sample((2,), 300, np.uint8, raises=OverflowError)
    yield Sample((-1,), 1, np.float32, raises=ValueError)


@full_float.samples
def filled_float(draw: Draw) -> Iterator[Sample]:
    """Floats in several types."""
    yield Sample((2, 3), 0.1, np.float32)
    yield Sample((2,), 2.7, np.int32)


@full_like_shape.samples
def filled_vector(draw: Draw) -> Iterator[Sample]:
    """A shape that was computed."""
    yield Sample(np.array([2, 3]), 0.5, np.float32)


@arange.samples
def whole_steps(draw: Draw) -> Iterator[Sample]:
    """Up, down, empty, and without a step."""
    yield Sample(0, 10, 3, np.int64)
    yield Sample(5, -5, -2, np.float32)
    yield Sample(5, 0, 1, np.int32)
    yield Sample(0, 5, 0, np.int64, raises=ZeroDivisionError)


@arange_float.samples
def float_steps(draw: Draw) -> Iterator[Sample]:
    """Steps that are not whole."""
    yield Sample(0.0, 1.0, 0.1, np.float64)
    yield Sample(1.0, -1.0, -0.25, np.float32)


@range_.samples
def bounds(draw: Draw) -> Iterator[Sample]:
    """Bounds that were computed."""
    yield Sample(np.array(2), np.array(9), np.array(3))
    yield Sample(np.float32([1.0]), np.float32([-1.0]), np.float32([-0.5]))


@shape_of.samples
def shapes(draw: Draw) -> Iterator[Sample]:
    """A scalar, a vector, a cube."""
    yield Sample(draw.tensor(()))
    yield Sample(draw.tensor((0,)))
    yield Sample(draw.tensor((2, 3, 4)))


@item.samples
def items(draw: Draw) -> Iterator[Sample]:
    """One element, and more."""
    yield Sample(draw.tensor((1, 1)))
    yield Sample(draw.tensor((), np.int32))
    yield Sample(draw.tensor((1,), np.bool_))
    yield Sample(draw.tensor((2,)), raises=ValueError)
