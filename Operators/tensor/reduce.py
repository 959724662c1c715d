"""tensor.sum, prod, mean, max, min, any, all, argmax, argmin: one value for many.

`axes` is None for all axes; negative axes count from the end. Sums of floats are pairwise along the
reduced axes, as NumPy's, so that errors grow with the logarithm of the length.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from operatorkit import Draw, S, Sample, Tensor, accumulated, inexact, primitive, reduced


@primitive("tensor.sum", result="template", raises=("ValueError",), tolerance="close")
def sum(
    a: Tensor[S], axes: tuple[int, ...] | None = None, keepdims: bool = False
) -> Tensor[accumulated(S), reduced(a, axes, keepdims)]:
    """Returns the sum; of small integers and booleans as a 64-bit integer."""
    return np.sum(a, axis=axes, keepdims=keepdims)


@primitive("tensor.prod", result="template", raises=("ValueError",), tolerance="close")
def prod(
    a: Tensor[S], axes: tuple[int, ...] | None = None, keepdims: bool = False
) -> Tensor[accumulated(S), reduced(a, axes, keepdims)]:
    """Returns the product; of small integers and booleans as a 64-bit integer."""
    return np.prod(a, axis=axes, keepdims=keepdims)


@primitive("tensor.mean", result="template", raises=("ValueError",), tolerance="close")
def mean(
    a: Tensor[S], axes: tuple[int, ...] | None = None, keepdims: bool = False
) -> Tensor[inexact(S), reduced(a, axes, keepdims)]:
    """Returns the arithmetic mean; NaN if there is nothing to average."""
    return np.mean(a, axis=axes, keepdims=keepdims)


@primitive("tensor.max", raises=("ValueError",))
def max(
    a: Tensor[S], axes: tuple[int, ...] | None = None, keepdims: bool = False
) -> Tensor[S, reduced(a, axes, keepdims)]:
    """Returns the largest value (NaN wins); ValueError if there is none."""
    return np.max(a, axis=axes, keepdims=keepdims)


@primitive("tensor.min", raises=("ValueError",))
def min(
    a: Tensor[S], axes: tuple[int, ...] | None = None, keepdims: bool = False
) -> Tensor[S, reduced(a, axes, keepdims)]:
    """Returns the smallest value (NaN wins); ValueError if there is none."""
    return np.min(a, axis=axes, keepdims=keepdims)


@primitive("tensor.any", raises=("ValueError",))
def any(
    a: Tensor[S], axes: tuple[int, ...] | None = None, keepdims: bool = False
) -> Tensor[np.bool_, reduced(a, axes, keepdims)]:
    """Returns whether any value is true."""
    return np.any(a, axis=axes, keepdims=keepdims)


@primitive("tensor.all", raises=("ValueError",))
def all(
    a: Tensor[S], axes: tuple[int, ...] | None = None, keepdims: bool = False
) -> Tensor[np.bool_, reduced(a, axes, keepdims)]:
    """Returns whether all values are true."""
    return np.all(a, axis=axes, keepdims=keepdims)


@primitive("tensor.argmax", raises=("ValueError",))
def argmax(
    a: Tensor[S], axis: int | None = None, keepdims: bool = False
) -> Tensor[np.int64, reduced(a, axis, keepdims)]:
    """Returns the index of the first largest value (or NaN) on `axis`, or in the flat tensor."""
    return np.asarray(np.argmax(a, axis=axis, keepdims=keepdims), dtype=np.int64)


@primitive("tensor.argmin", raises=("ValueError",))
def argmin(
    a: Tensor[S], axis: int | None = None, keepdims: bool = False
) -> Tensor[np.int64, reduced(a, axis, keepdims)]:
    """Returns the index of the first smallest value (or NaN) on `axis`, or in the flat tensor."""
    return np.asarray(np.argmin(a, axis=axis, keepdims=keepdims), dtype=np.int64)


@primitive("tensor.cumsum", result="template", raises=("ValueError",), tolerance="close")
def cumsum(
    a: Tensor[S], axis: int, exclusive: bool = False, reverse: bool = False
) -> Tensor[accumulated(S), a]:
    """Returns the running sums along `axis`.

    They leave out the value itself if `exclusive`, and run from the end if `reverse`.
    """
    values = np.flip(a, axis) if reverse else a
    sums = np.cumsum(values, axis)
    if exclusive:
        sums = sums - values
    return np.flip(sums, axis) if reverse else sums


@sum.samples
@prod.samples
@mean.samples
@max.samples
@min.samples
@any.samples
@all.samples
def reductions(draw: Draw) -> Iterator[Sample]:
    """All axes, one, several, strided, long, and of several types."""
    yield Sample(draw.tensor((3, 4)))
    yield Sample(draw.tensor((3, 4)), (0,))
    yield Sample(draw.tensor((3, 4)), (-1,), True)
    yield Sample(draw.tensor((2, 3, 4, 5)), (0, 2))
    yield Sample(draw.tensor((2, 3, 4)), (1,), True)
    yield Sample(draw.strided((5, 6)), (1,))
    yield Sample(draw.tensor((1000,)))
    yield Sample(draw.tensor((300, 70), np.float64), (0,))
    yield Sample(draw.tensor((3, 4), np.int32), (0,))
    yield Sample(draw.tensor((3, 4), np.uint8))
    yield Sample(draw.tensor((3, 4), np.bool_), (1,))
    yield Sample(draw.tensor((2, 3), np.float16), (1,))
    yield Sample(draw.specials()[:, None], (1,))
    yield Sample(draw.tensor((2, 3)), ())
    yield Sample(draw.tensor((2, 0)), (1,))
    yield Sample(draw.tensor((2, 3)), (2,), raises=ValueError)
    yield Sample(draw.tensor((2, 3)), (0, 0), raises=ValueError)


@argmax.samples
@argmin.samples
def places(draw: Draw) -> Iterator[Sample]:
    """Ties, NaN, an axis, the flat tensor."""
    yield Sample(draw.tensor((3, 4), np.int8))
    yield Sample(draw.tensor((3, 4), np.int8), 0)
    yield Sample(draw.strided((3, 4)), 1, True)
    yield Sample(draw.tensor((2, 3, 4)), None, True)
    yield Sample(draw.specials(), 0)
    yield Sample(draw.tensor((0,)), raises=ValueError)


@cumsum.samples
def running(draw: Draw) -> Iterator[Sample]:
    """Each axis, from the end, without the value itself."""
    yield Sample(draw.tensor((3, 4)), 0)
    yield Sample(draw.strided((3, 4)), 1)
    yield Sample(draw.tensor((5,), np.int8), 0, True)
    yield Sample(draw.tensor((2, 5), np.int64), 1, True, True)
    yield Sample(draw.tensor((5,), np.bool_), 0, False, True)
