"""One value for many: sums, means, extremes, norms, along all axes, one, or several."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from operators.tensor.reduce import all as tensor_all
from operators.tensor.reduce import any as tensor_any
from operators.tensor.reduce import argmax as tensor_argmax
from operators.tensor.reduce import argmin as tensor_argmin
from operators.tensor.reduce import cumsum as tensor_cumsum
from operators.tensor.reduce import max as tensor_max
from operators.tensor.reduce import mean as tensor_mean
from operators.tensor.reduce import min as tensor_min
from operators.tensor.reduce import prod as tensor_prod
from operators.tensor.reduce import sum as tensor_sum

from operatorkit import A, Draw, Real, Sample, Tensor, composite


@composite("numpy.sum", tolerance="close")
def sum_(a: Tensor[A], axis: int | tuple[int, ...] | None = None, *, keepdims: bool = False):
    """Returns the sum; of small integers and bools as a 64-bit integer."""
    axes = (axis,) if isinstance(axis, int) else axis
    return tensor_sum(a, axes, keepdims)


@composite("numpy.ndarray.sum", tolerance="close")
def sum_method(
    self: Tensor[A], axis: int | tuple[int, ...] | None = None, *, keepdims: bool = False
):
    """Returns the sum; of small integers and bools as a 64-bit integer."""
    axes = (axis,) if isinstance(axis, int) else axis
    return tensor_sum(self, axes, keepdims)


@composite("numpy.prod", tolerance="close")
def prod(a: Tensor[A], axis: int | tuple[int, ...] | None = None, *, keepdims: bool = False):
    """Returns the product; of small integers and bools as a 64-bit integer."""
    axes = (axis,) if isinstance(axis, int) else axis
    return tensor_prod(a, axes, keepdims)


@composite("numpy.ndarray.prod", tolerance="close")
def prod_method(
    self: Tensor[A], axis: int | tuple[int, ...] | None = None, *, keepdims: bool = False
):
    """Returns the product; of small integers and bools as a 64-bit integer."""
    axes = (axis,) if isinstance(axis, int) else axis
    return tensor_prod(self, axes, keepdims)


@composite("numpy.mean", tolerance="close")
def mean(a: Tensor[A], axis: int | tuple[int, ...] | None = None, *, keepdims: bool = False):
    """Returns the arithmetic mean; NaN if there is nothing to average."""
    axes = (axis,) if isinstance(axis, int) else axis
    return tensor_mean(a, axes, keepdims)


@composite("numpy.ndarray.mean", tolerance="close")
def mean_method(
    self: Tensor[A], axis: int | tuple[int, ...] | None = None, *, keepdims: bool = False
):
    """Returns the arithmetic mean; NaN if there is nothing to average."""
    axes = (axis,) if isinstance(axis, int) else axis
    return tensor_mean(self, axes, keepdims)


@composite("numpy.max")
def max_(a: Tensor[Real], axis: int | tuple[int, ...] | None = None, *, keepdims: bool = False):
    """Returns the largest value (NaN wins); ValueError if there is none."""
    axes = (axis,) if isinstance(axis, int) else axis
    return tensor_max(a, axes, keepdims)


@composite("numpy.ndarray.max")
def max_method(
    self: Tensor[Real], axis: int | tuple[int, ...] | None = None, *, keepdims: bool = False
):
    """Returns the largest value (NaN wins); ValueError if there is none."""
    axes = (axis,) if isinstance(axis, int) else axis
    return tensor_max(self, axes, keepdims)


@composite("numpy.min")
def min_(a: Tensor[Real], axis: int | tuple[int, ...] | None = None, *, keepdims: bool = False):
    """Returns the smallest value (NaN wins); ValueError if there is none."""
    axes = (axis,) if isinstance(axis, int) else axis
    return tensor_min(a, axes, keepdims)


@composite("numpy.ndarray.min")
def min_method(
    self: Tensor[Real], axis: int | tuple[int, ...] | None = None, *, keepdims: bool = False
):
    """Returns the smallest value (NaN wins); ValueError if there is none."""
    axes = (axis,) if isinstance(axis, int) else axis
    return tensor_min(self, axes, keepdims)


@composite("numpy.any")
def any_(a: Tensor[A], axis: int | tuple[int, ...] | None = None, *, keepdims: bool = False):
    """Returns whether any value is true."""
    axes = (axis,) if isinstance(axis, int) else axis
    return tensor_any(a, axes, keepdims)


@composite("numpy.ndarray.any")
def any_method(
    self: Tensor[A], axis: int | tuple[int, ...] | None = None, *, keepdims: bool = False
):
    """Returns whether any value is true."""
    axes = (axis,) if isinstance(axis, int) else axis
    return tensor_any(self, axes, keepdims)


@composite("numpy.all")
def all_(a: Tensor[A], axis: int | tuple[int, ...] | None = None, *, keepdims: bool = False):
    """Returns whether all values are true."""
    axes = (axis,) if isinstance(axis, int) else axis
    return tensor_all(a, axes, keepdims)


@composite("numpy.ndarray.all")
def all_method(
    self: Tensor[A], axis: int | tuple[int, ...] | None = None, *, keepdims: bool = False
):
    """Returns whether all values are true."""
    axes = (axis,) if isinstance(axis, int) else axis
    return tensor_all(self, axes, keepdims)


@composite("numpy.amax")
def amax(a: Tensor[Real], axis: int | tuple[int, ...] | None = None, *, keepdims: bool = False):
    """Returns the largest value (NaN wins); ValueError if there is none."""
    axes = (axis,) if isinstance(axis, int) else axis
    return tensor_max(a, axes, keepdims)


@composite("numpy.amin")
def amin(a: Tensor[Real], axis: int | tuple[int, ...] | None = None, *, keepdims: bool = False):
    """Returns the smallest value (NaN wins); ValueError if there is none."""
    axes = (axis,) if isinstance(axis, int) else axis
    return tensor_min(a, axes, keepdims)


@composite("numpy.argmax")
def argmax(a: Tensor[Real], axis: int | None = None, *, keepdims: bool = False):
    """Returns the index of the first largest value (or NaN) along `axis`, or in the flat array."""
    return tensor_argmax(a, axis, keepdims)


@composite("numpy.ndarray.argmax")
def argmax_method(self: Tensor[Real], axis: int | None = None, *, keepdims: bool = False):
    """Returns the index of the first largest value (or NaN) along `axis`, or in the flat array."""
    return tensor_argmax(self, axis, keepdims)


@composite("numpy.argmin")
def argmin(a: Tensor[Real], axis: int | None = None, *, keepdims: bool = False):
    """Returns the index of the first smallest value (or NaN) along `axis`, or in the flat array."""
    return tensor_argmin(a, axis, keepdims)


@composite("numpy.ndarray.argmin")
def argmin_method(self: Tensor[Real], axis: int | None = None, *, keepdims: bool = False):
    """Returns the index of the first smallest value (or NaN) along `axis`, or in the flat array."""
    return tensor_argmin(self, axis, keepdims)


@composite("numpy.cumsum", tolerance="close")
def cumsum(a: Tensor[A], axis: int | None = None):
    """Returns the running sums along `axis`, or of the flat array."""
    if axis is None:
        return tensor_cumsum(np.ravel(a), 0)
    return tensor_cumsum(a, axis)


@composite("numpy.ndarray.cumsum", tolerance="close")
def cumsum_method(self: Tensor[A], axis: int | None = None):
    """Returns the running sums along `axis`, or of the flat array."""
    if axis is None:
        return tensor_cumsum(np.ravel(self), 0)
    return tensor_cumsum(self, axis)


@composite("numpy.average", tolerance="close")
def average(a: Tensor[A], axis: int | tuple[int, ...] | None = None):
    """Returns the arithmetic mean."""
    axes = (axis,) if isinstance(axis, int) else axis
    return tensor_mean(a, axes, False)


@composite("numpy.var", tolerance="close")
def var(
    a: Tensor[Real],
    axis: int | tuple[int, ...] | None = None,
    *,
    ddof: int = 0,
    keepdims: bool = False,
):
    """Returns the variance: the squared distance from the mean over the count less `ddof`."""
    axes = (axis,) if isinstance(axis, int) else axis
    centred = a - tensor_mean(a, axes, True)
    squares = tensor_sum(centred * centred, axes, keepdims)
    return squares / max(a.size // max(squares.size, 1) - ddof, 0)


@composite("numpy.std", tolerance="close")
def std(
    a: Tensor[Real],
    axis: int | tuple[int, ...] | None = None,
    *,
    ddof: int = 0,
    keepdims: bool = False,
):
    """Returns the standard deviation: the square root of the variance."""
    return np.sqrt(np.var(a, axis, ddof=ddof, keepdims=keepdims))


@composite("numpy.ndarray.var", tolerance="close")
def var_method(
    self: Tensor[Real],
    axis: int | tuple[int, ...] | None = None,
    *,
    ddof: int = 0,
    keepdims: bool = False,
):
    """Returns the variance."""
    return np.var(self, axis, ddof=ddof, keepdims=keepdims)


@composite("numpy.ndarray.std", tolerance="close")
def std_method(
    self: Tensor[Real],
    axis: int | tuple[int, ...] | None = None,
    *,
    ddof: int = 0,
    keepdims: bool = False,
):
    """Returns the standard deviation."""
    return np.sqrt(np.var(self, axis, ddof=ddof, keepdims=keepdims))


@composite("numpy.linalg.norm", tolerance="close")
def norm(
    x: Tensor[Real],
    ord: None = None,
    axis: int | tuple[int, ...] | None = None,
    keepdims: bool = False,
):
    """Returns the square root of the sum of squares."""
    axes = (axis,) if isinstance(axis, int) else axis
    return np.sqrt(tensor_sum(x * x, axes, keepdims))


@composite("numpy.linalg.norm", tolerance="close")
def norm_of_order(
    x: Tensor[Real], ord: int, axis: int | tuple[int, ...] | None = None, keepdims: bool = False
):
    """Returns the norm of order 1 or 2 of vectors."""
    axes = (axis,) if isinstance(axis, int) else axis
    if ord == 1:
        return tensor_sum(np.abs(x), axes, keepdims) / 1
    if ord == 2:
        return np.sqrt(tensor_sum(x * x, axes, keepdims))
    raise ValueError("Invalid norm order for vectors.")


def reductions(draw: Draw) -> Iterator[Sample]:
    """Yields all axes, one, several, kept ones, and axes that are not there or twice."""
    a = draw.tensor((2, 3, 4))
    yield Sample(a)
    yield Sample(a, axis=1)
    yield Sample(a, axis=(0, -1), keepdims=True)
    yield Sample(draw.strided(), axis=0, keepdims=True)
    yield Sample(draw.tensor((5,), np.int32))
    yield Sample(draw.tensor((5,), bool))
    yield Sample(a, axis=3)
    yield Sample(a, axis=(0, 0))


def one_axis(draw: Draw) -> Iterator[Sample]:
    """Yields all axes or one."""
    yield Sample(draw.tensor((2, 3)))
    yield Sample(draw.tensor((2, 3)), axis=1)
    yield Sample(np.array([1, 3, 3]))
    yield Sample(np.array([1.0, np.nan, 3.0]))


for reduction in [sum_, sum_method, prod, prod_method, mean, mean_method, any_, any_method, all_]:
    reduction.samples(reductions)
for reduction in [max_, max_method, min_, min_method, all_method, amax, amin]:
    reduction.samples(reductions)
for search in [argmax, argmax_method, argmin, argmin_method, cumsum, cumsum_method]:
    search.samples(one_axis)


@var.samples
@std.samples
@var_method.samples
@std_method.samples
def deviations(draw: Draw) -> Iterator[Sample]:
    """Yields floats and ints, axes, and another divisor."""
    yield Sample(draw.tensor((3, 4), np.float64))
    yield Sample(draw.tensor((3, 4), np.float64), axis=0, keepdims=True)
    yield Sample(np.array([1, 2, 4]), ddof=1)


@norm.samples
def lengths(draw: Draw) -> Iterator[Sample]:
    """Yields vectors of all axes and of one."""
    yield Sample(draw.tensor((3, 4)))
    yield Sample(draw.tensor((3, 4)), axis=1, keepdims=True)
    yield Sample(draw.tensor((4,), np.float64))
