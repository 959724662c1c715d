"""The shape of an array and other shapes: properties, reshape, transpose, joining."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from operators.tensor.join import concatenate as tensor_concatenate
from operators.tensor.join import stack as tensor_stack
from operators.tensor.matmul import matrix_product as tensor_matmul
from operators.tensor.shape import broadcast_to as tensor_broadcast_to
from operators.tensor.shape import reshape as tensor_reshape
from operators.tensor.shape import squeeze as tensor_squeeze
from operators.tensor.shape import transpose as tensor_transpose
from operators.tensor.shape import unsqueeze as tensor_unsqueeze
from operators.tensor.sort import argsort as tensor_argsort
from operators.tensor.sort import sort as tensor_sort

from operatorkit import (
    A,
    Draw,
    Real,
    S,
    Sample,
    Tensor,
    composite,
    primitive,
)


@primitive("numpy.ndarray.shape", property=True)
def shape(self: Tensor[S]) -> tuple[int, ...]:
    """Returns the lengths of the axes."""
    return self.shape


@primitive("numpy.ndarray.ndim", property=True)
def ndim(self: Tensor[S]) -> int:
    """Returns the number of axes."""
    return self.ndim


@primitive("numpy.ndarray.size", property=True)
def size(self: Tensor[S]) -> int:
    """Returns the number of elements."""
    return self.size


@composite("numpy.shape")
def shape_of(a: Tensor[S]):
    """Returns the lengths of the axes."""
    return a.shape


@composite("numpy.ndim")
def ndim_of(a: Tensor[S]):
    """Returns the number of axes."""
    return a.ndim


@composite("numpy.size")
def size_of(a: Tensor[S]):
    """Returns the number of elements."""
    return a.size


@composite("numpy.ndarray.T", property=True)
def transposed(self: Tensor[S]):
    """Returns a view with the axes reversed."""
    return tensor_transpose(self, None)


@composite("numpy.transpose")
def transpose(a: Tensor[S], axes: tuple[int, ...] | None = None):
    """Returns a view with the axes in the order `axes`, or reversed."""
    return tensor_transpose(a, axes)


@composite("numpy.ndarray.transpose")
def transpose_method(self: Tensor[S], *axes: int):
    """Returns a view with the axes in the order `axes`, or reversed if there are none."""
    return tensor_transpose(self, axes if len(axes) > 0 else None)


@composite("numpy.ndarray.transpose")
def transpose_tuple(self: Tensor[S], axes: tuple[int, ...] | None):
    """Returns a view with the axes in the order `axes`."""
    return tensor_transpose(self, axes)


@primitive("numpy.swapaxes", raises=("ValueError",))
def swapaxes(a: Tensor[S], axis1: int, axis2: int) -> Tensor[S]:
    """Returns a view with two axes exchanged."""
    return np.swapaxes(a, axis1, axis2)


@composite("numpy.ndarray.swapaxes")
def swapaxes_method(self: Tensor[S], axis1: int, axis2: int):
    """Returns a view with two axes exchanged."""
    return np.swapaxes(self, axis1, axis2)


@composite("numpy.reshape")
def reshape(a: Tensor[S], shape: int | tuple[int, ...]):
    """Returns `a` in `shape`, of which one length may be -1; a view where possible."""
    return tensor_reshape(a, (shape,) if isinstance(shape, int) else shape)


@composite("numpy.ndarray.reshape")
def reshape_method(self: Tensor[S], *shape: int):
    """Returns the array in `shape`, of which one length may be -1."""
    return tensor_reshape(self, shape)


@composite("numpy.ndarray.reshape")
def reshape_tuple(self: Tensor[S], shape: tuple[int, ...]):
    """Returns the array in `shape`, of which one length may be -1."""
    return tensor_reshape(self, shape)


@composite("numpy.ravel")
def ravel(a: Tensor[S]):
    """Returns the elements in one axis; a view where possible."""
    return tensor_reshape(a, (-1,))


@composite("numpy.ndarray.ravel")
def ravel_method(self: Tensor[S]):
    """Returns the elements in one axis; a view where possible."""
    return tensor_reshape(self, (-1,))


@composite("numpy.ndarray.flatten")
def flatten(self: Tensor[S]):
    """Returns a copy of the elements in one axis."""
    return tensor_reshape(np.copy(self), (-1,))


@composite("numpy.squeeze")
def squeeze(a: Tensor[S], axis: int | tuple[int, ...] | None = None):
    """Returns a view without `axis`, which must be of length 1, or without all such."""
    axes = (axis,) if isinstance(axis, int) else axis
    return tensor_squeeze(a, axes)


@composite("numpy.ndarray.squeeze")
def squeeze_method(self: Tensor[S], axis: int | tuple[int, ...] | None = None):
    """Returns a view without `axis`, which must be of length 1, or without all such."""
    axes = (axis,) if isinstance(axis, int) else axis
    return tensor_squeeze(self, axes)


@composite("numpy.expand_dims")
def expand_dims(a: Tensor[S], axis: int | tuple[int, ...]):
    """Returns a view with a new axis of length 1 at `axis`."""
    return tensor_unsqueeze(a, (axis,) if isinstance(axis, int) else axis)


@composite("numpy.broadcast_to")
def broadcast_to(array: Tensor[S], shape: tuple[int, ...]):
    """Returns a view of `shape` that repeats the array."""
    return tensor_broadcast_to(array, shape)


@composite("numpy.concatenate")
def concatenate(arrays: list[Tensor[S]], axis: int = 0):
    """Returns the arrays one after another along `axis`."""
    return tensor_concatenate(arrays, axis)


@composite("numpy.concatenate")
def concatenate_tuple(arrays: tuple[Tensor[S], ...], axis: int = 0):
    """Returns the arrays of a tuple one after another along `axis`."""
    return tensor_concatenate(list(arrays), axis)


@composite("numpy.stack")
def stack(arrays: list[Tensor[S]], axis: int = 0):
    """Returns the arrays side by side along a new `axis`."""
    return tensor_stack(arrays, axis)


@composite("numpy.stack")
def stack_tuple(arrays: tuple[Tensor[S], ...], axis: int = 0):
    """Returns the arrays of a tuple side by side along a new `axis`."""
    return tensor_stack(list(arrays), axis)


@composite("numpy.dot", tolerance="close")
def dot(a: Tensor[S], b: Tensor[S]):
    """Returns the matrix product; for arrays of up to two axes, as `@`."""
    return tensor_matmul(a, b)


@composite("numpy.ndarray.dot", tolerance="close")
def dot_method(self: Tensor[S], b: Tensor[S]):
    """Returns the matrix product."""
    return tensor_matmul(self, b)


@composite("numpy.sort")
def sort(a: Tensor[Real], axis: int = -1):
    """Returns the values in order along `axis`, NaN last."""
    return tensor_sort(a, axis)


@composite("numpy.argsort")
def argsort(a: Tensor[A], axis: int = -1):
    """Returns the indices that sort the array along `axis`; equal values keep their order."""
    return tensor_argsort(a, axis)


@composite("numpy.ndarray.argsort")
def argsort_method(self: Tensor[A], axis: int = -1):
    """Returns the indices that sort the array along `axis`; equal values keep their order."""
    return tensor_argsort(self, axis)


@shape.samples
@ndim.samples
@size.samples
@shape_of.samples
@ndim_of.samples
@size_of.samples
@transposed.samples
@transpose.samples
@ravel.samples
@ravel_method.samples
@flatten.samples
def tensors(draw: Draw) -> Iterator[Sample]:
    """Yields arrays of some ranks, empty ones, and views."""
    yield Sample(draw.tensor((2, 3, 4)))
    yield Sample(draw.tensor((0, 3)))
    yield Sample(draw.strided())
    yield Sample(draw.tensor((4,), np.int64))


@swapaxes.samples
@swapaxes_method.samples
def exchanges(draw: Draw) -> Iterator[Sample]:
    """Yields axes counted from the start and the end, and one that is not there."""
    yield Sample(draw.tensor((2, 3, 4)), 0, 2)
    yield Sample(draw.tensor((2, 3, 4)), -1, 1)
    yield Sample(draw.tensor((2, 3, 4)), 3, 1)


@reshape.samples
@reshape_tuple.samples
def reshapes(draw: Draw) -> Iterator[Sample]:
    """Yields shapes with and without -1, of views, and of another size."""
    yield Sample(draw.tensor((2, 6)), (3, -1))
    yield Sample(draw.strided((4, 3)), (2, 6))
    yield Sample(draw.tensor((2, 3)), (4, 2))


@squeeze.samples
@squeeze_method.samples
def squeezes(draw: Draw) -> Iterator[Sample]:
    """Yields all axes, one, several, and one that is longer."""
    yield Sample(draw.tensor((1, 3, 1)))
    yield Sample(draw.tensor((1, 3, 1)), 0)
    yield Sample(draw.tensor((1, 3, 1)), (0, -1))
    yield Sample(draw.tensor((1, 3, 1)), 1)


@expand_dims.samples
def expansions(draw: Draw) -> Iterator[Sample]:
    """Yields places at either end and within."""
    yield Sample(draw.tensor((2, 3)), 0)
    yield Sample(draw.tensor((2, 3)), -1)
    yield Sample(draw.tensor((2, 3)), (1, 3))


@concatenate.samples
@stack.samples
def joins(draw: Draw) -> Iterator[Sample]:
    """Yields arrays of one shape, along several axes."""
    yield Sample([draw.tensor((2, 3)), draw.tensor((2, 3))])
    yield Sample([draw.tensor((2, 3)), draw.tensor((2, 3))], 1)
    yield Sample([draw.tensor((2, 3)), draw.tensor((2, 2))], 0)


@concatenate_tuple.samples
@stack_tuple.samples
def tuple_joins(draw: Draw) -> Iterator[Sample]:
    """Yields a tuple of arrays."""
    yield Sample((draw.tensor((2, 3)), draw.tensor((2, 3))), -1)


@dot.samples
@dot_method.samples
def products(draw: Draw) -> Iterator[Sample]:
    """Yields vectors and matrices of small whole numbers."""
    yield Sample(draw.tensor((3,), np.int64), draw.tensor((3,), np.int64))
    yield Sample(draw.tensor((2, 3), np.int64), draw.tensor((3, 2), np.int64))


@sort.samples
@argsort.samples
@argsort_method.samples
def orders(draw: Draw) -> Iterator[Sample]:
    """Yields floats with NaN, ints without ties, and another axis."""
    yield Sample(np.array([1.0, np.nan, 0.5]))
    yield Sample(np.array([[3, 1, 2], [9, 7, 8]]))
    yield Sample(draw.tensor((3, 4)), 0)
