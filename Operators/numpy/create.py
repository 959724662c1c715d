"""Arrays from nested lists, from shapes, and from ranges of numbers."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from operators.tensor.cast import cast as tensor_cast
from operators.tensor.create import arange as tensor_arange
from operators.tensor.create import full as tensor_full

from operatorkit import (
    A,
    Any,
    Draw,
    S,
    Sample,
    Tensor,
    composite,
    nested,
    nested_dtype,
    primitive,
    vector,
)


@primitive("numpy.array", result="template", raises=("ValueError", "OverflowError"))
def array(object: Any, dtype: None = None) -> Tensor[nested_dtype(object), nested(object)]:
    """Returns a new array of nested lists or tuples of numbers, or of arrays of one shape."""
    return np.array(object)


@primitive("numpy.array", result="template", raises=("ValueError", "OverflowError"))
def array_of(object: Any, dtype: type[S]) -> Tensor[S, nested(object)]:
    """Returns a new array of nested lists as `dtype`."""
    return np.array(object, dtype)


@composite("numpy.array")
def array_copy(object: Tensor[A], dtype: None = None):
    """Returns a copy of an array."""
    return np.copy(object)


@composite("numpy.array")
def array_cast(object: Tensor[A], dtype: type[S]):
    """Returns a copy of an array as `dtype`."""
    return tensor_cast(object, dtype)


@composite("numpy.asarray")
def asarray(a: Any, dtype: None = None):
    """Returns nested lists as an array."""
    return np.array(a)


@composite("numpy.asarray")
def asarray_of(a: Any, dtype: type[S]):
    """Returns nested lists as an array of `dtype`."""
    return np.array(a, dtype)


@composite("numpy.asarray")
def asarray_same(a: Tensor[A], dtype: None = None):
    """Returns the array itself."""
    return a


@composite("numpy.asarray")
def asarray_kept(a: Tensor[S], dtype: type[S]):
    """Returns the array itself, which is of `dtype` already."""
    return a


@composite("numpy.asarray")
def asarray_cast(a: Tensor[A], dtype: type[S]):
    """Returns the array as `dtype`."""
    return tensor_cast(a, dtype)


@primitive("numpy.copy")
def copy(a: Tensor[S]) -> Tensor[S, a]:
    """Returns a new array of the same values."""
    return np.copy(a)


@composite("numpy.ndarray.copy")
def copy_method(self: Tensor[S]):
    """Returns a new array of the same values."""
    return np.copy(self)


@composite("numpy.full")
def full(
    shape: int | tuple[int, ...], fill_value: int | float | bool, dtype: type[S] | None = None
):
    """Returns an array of `shape` that holds `fill_value` everywhere."""
    sizes = (shape,) if isinstance(shape, int) else shape
    if dtype is None:
        if isinstance(fill_value, bool):
            return tensor_full(sizes, fill_value, np.bool_)
        if isinstance(fill_value, int):
            return tensor_full(sizes, fill_value, np.int64)
        return tensor_full(sizes, fill_value, np.float64)
    return tensor_full(sizes, fill_value, dtype)


@composite("numpy.zeros")
def zeros(shape: int | tuple[int, ...], dtype: type[S] | None = None):
    """Returns an array of zeros."""
    sizes = (shape,) if isinstance(shape, int) else shape
    if dtype is None:
        return tensor_full(sizes, 0, np.float64)
    return tensor_full(sizes, 0, dtype)


@composite("numpy.ones")
def ones(shape: int | tuple[int, ...], dtype: type[S] | None = None):
    """Returns an array of ones."""
    sizes = (shape,) if isinstance(shape, int) else shape
    if dtype is None:
        return tensor_full(sizes, 1, np.float64)
    return tensor_full(sizes, 1, dtype)


@primitive("numpy.full_like", raises=("OverflowError",))
def full_like(a: Tensor[S], fill_value: int, dtype: None = None) -> Tensor[S, a]:
    """Returns an array like `a` that holds the int `fill_value` everywhere."""
    return np.full_like(a, fill_value)


@primitive("numpy.full_like")
def full_like_float(a: Tensor[S], fill_value: float, dtype: None = None) -> Tensor[S, a]:
    """Returns an array like `a` that holds the float `fill_value` everywhere."""
    return np.full_like(a, fill_value)


@primitive("numpy.full_like", result="template", raises=("OverflowError",))
def full_like_of(a: Tensor[A], fill_value: int, dtype: type[S]) -> Tensor[S, a]:
    """Returns an array of `dtype` and of the shape of `a`, of the int `fill_value`."""
    return np.full_like(a, fill_value, dtype)


@primitive("numpy.full_like", result="template")
def full_like_float_of(a: Tensor[A], fill_value: float, dtype: type[S]) -> Tensor[S, a]:
    """Returns an array of `dtype` and of the shape of `a`, of the float `fill_value`."""
    return np.full_like(a, fill_value, dtype)


@composite("numpy.zeros_like")
def zeros_like(a: Tensor[A], dtype: type[S] | None = None):
    """Returns an array of zeros of the shape of `a`."""
    return np.full_like(a, 0) if dtype is None else np.full_like(a, 0, dtype)


@composite("numpy.ones_like")
def ones_like(a: Tensor[A], dtype: type[S] | None = None):
    """Returns an array of ones of the shape of `a`."""
    return np.full_like(a, 1) if dtype is None else np.full_like(a, 1, dtype)


@composite("numpy.arange")
def arange(start: int, stop: int | None = None, step: int = 1, dtype: type[S] | None = None):
    """Returns `start`, `start + step`, ... before `stop`; from 0 if there is no `stop`."""
    if stop is None:
        if dtype is None:
            return tensor_arange(0, start, step, np.int64)
        return tensor_arange(0, start, step, dtype)
    if dtype is None:
        return tensor_arange(start, stop, step, np.int64)
    return tensor_arange(start, stop, step, dtype)


@composite("numpy.arange")
def arange_float(
    start: float, stop: float | None = None, step: float = 1.0, dtype: type[S] | None = None
):
    """Returns the floats `start`, `start + step`, ... before `stop`."""
    if stop is None:
        if dtype is None:
            return tensor_arange(0.0, start, step, np.float64)
        return tensor_arange(0.0, start, step, dtype)
    if dtype is None:
        return tensor_arange(start, stop, step, np.float64)
    return tensor_arange(start, stop, step, dtype)


@primitive("numpy.linspace", raises=("ValueError",))
def linspace(
    start: float, stop: float, num: int = 50, endpoint: bool = True
) -> Tensor[np.float64, vector(start, stop, num)]:
    """Returns `num` values evenly spaced from `start` to `stop`."""
    return np.linspace(start, stop, num, endpoint)


@primitive("numpy.eye", raises=("ValueError",))
def eye(N: int, M: int | None = None, k: int = 0) -> Tensor[np.float64]:
    """Returns a matrix of zeros with ones on the diagonal `k`."""
    return np.eye(N, M, k)


@array.samples
def nestings(draw: Draw) -> Iterator[Sample]:
    """Yields nested lists of all kinds, empty and uneven ones, and lists of arrays."""
    for value in [[1, 2], [1.5, 2.0], [True, False], [[1, 2], [3, 4]], [[[1]], [[2]]], [], [[], []],
                  [(1, 2), (3, 4)], (1.0, 2.0), 5, 2.5, [[1, 2], [3]], [1, 2.5],
                  [[[1, 2], [3]], [[4], [5]]]]:  # fmt: skip
        yield Sample(value)
    yield Sample([draw.tensor((2, 3)), draw.tensor((2, 3))])
    yield Sample([draw.tensor((2,)), draw.tensor((3,))])


@array_of.samples
def typed_nestings(draw: Draw) -> Iterator[Sample]:
    """Yields ints and floats as other types, in and out of range."""
    yield Sample([[1, 2], [3, 4]], np.int64)
    yield Sample([1, 2], np.float32)
    yield Sample([0.1, 2.5], np.float32)
    yield Sample([1.7, -1.7], np.int64)
    yield Sample([0, 255], np.uint8)
    yield Sample([256], np.uint8)
    yield Sample([-1], np.uint8)
    yield Sample([0, 2], np.bool_)
    yield Sample([True, False], np.int64)
    yield Sample([float("nan")], np.int64)
    yield Sample([], np.int64)
    yield Sample([[1, 2], [3]], np.int64)


@copy.samples
@copy_method.samples
def tensors(draw: Draw) -> Iterator[Sample]:
    """Yields arrays that are and are not contiguous."""
    yield Sample(draw.tensor((2, 3)))
    yield Sample(draw.strided())


@full_like.samples
def int_fills(draw: Draw) -> Iterator[Sample]:
    """Yields ints in and out of range."""
    yield Sample(draw.tensor((2, 3)), 7)
    yield Sample(draw.tensor((2,), np.uint8), 300)


@full_like_float.samples
def float_fills(draw: Draw) -> Iterator[Sample]:
    """Yields floats for floats and ints."""
    yield Sample(draw.tensor((2, 3)), 0.1)
    yield Sample(draw.tensor((2,), np.int64), 2.7)


@full_like_of.samples
def typed_int_fills(draw: Draw) -> Iterator[Sample]:
    """Yields ints as other types."""
    yield Sample(draw.tensor((2, 3)), 1, np.int64)


@full_like_float_of.samples
def typed_float_fills(draw: Draw) -> Iterator[Sample]:
    """Yields floats as other types."""
    yield Sample(draw.tensor((0, 3)), 0.5, np.float64)


@linspace.samples
def spacings(draw: Draw) -> Iterator[Sample]:
    """Yields counts from none on, without the end, and downwards."""
    for start, stop, num in [(0.0, 1.0, 5), (0.0, 1.0, 1), (0.0, 1.0, 0), (1.0, -1.0, 7), (2.0,
                             2.0, 3),
                             (0.0, 1.0, -1), (0.1, 0.7, 13)]:  # fmt: skip
        yield Sample(start, stop, num)
    yield Sample(0.0, 1.0, 4, False)


@eye.samples
def diagonals(draw: Draw) -> Iterator[Sample]:
    """Yields square and other matrices, and other diagonals."""
    yield Sample(3)
    yield Sample(2, 3, 1)
    yield Sample(3, 2, -1)
    yield Sample(0)


@zeros.samples
@ones.samples
def shapes(draw: Draw) -> Iterator[Sample]:
    """Yields a length, a shape, and a dtype."""
    yield Sample(3)
    yield Sample((2, 3))
    yield Sample((2, 0), np.int64)


@zeros_like.samples
@ones_like.samples
def likes(draw: Draw) -> Iterator[Sample]:
    """Yields arrays of several types, and a dtype."""
    yield Sample(draw.tensor((2, 3), np.int64))
    yield Sample(draw.tensor((2,)), np.float64)


@full.samples
def fills(draw: Draw) -> Iterator[Sample]:
    """Yields values of all types."""
    yield Sample(3, 7)
    yield Sample((2, 2), 0.5)
    yield Sample(2, True)
    yield Sample(2, 1, np.float32)


@arange.samples
def ranges(draw: Draw) -> Iterator[Sample]:
    """Yields one, two and three bounds."""
    yield Sample(5)
    yield Sample(2, 5)
    yield Sample(5, 0, -2)
    yield Sample(3, dtype=np.float32)


@arange_float.samples
def float_ranges(draw: Draw) -> Iterator[Sample]:
    """Yields ranges whose length depends on rounding."""
    yield Sample(0.0, 1.0, 0.1)
    yield Sample(1.0, 1.3, 0.1)
    yield Sample(2.5)
