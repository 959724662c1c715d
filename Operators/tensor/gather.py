"""tensor.gather, gather_elements, gather_nd: values chosen by indices.

Negative indices count from the end; an index out of range raises IndexError.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from operatorkit import Draw, Integer, S, Sample, Tensor, gathered, gathered_nd, primitive


@primitive("tensor.gather", raises=("IndexError", "ValueError"))
def gather(
    a: Tensor[S], indices: Tensor[Integer], axis: int
) -> Tensor[S, gathered(a, indices, axis)]:
    """Returns `a[..., indices, ...]` with the dimensions of `indices` in the place of `axis`."""
    return np.take(a, indices, axis)


@primitive("tensor.gather_elements", raises=("IndexError", "ValueError"))
def gather_elements(a: Tensor[S], indices: Tensor[Integer], axis: int) -> Tensor[S, indices]:
    """Returns the value of `a` at each place of `indices`, with the index in place of `axis`."""
    return np.take_along_axis(a, indices, axis)


@primitive("tensor.gather_nd", raises=("IndexError", "ValueError"))
def gather_nd(
    a: Tensor[S], indices: Tensor[Integer], batch_dimensions: int = 0
) -> Tensor[S, gathered_nd(a, indices, batch_dimensions)]:
    """Returns the slices of `a` that the last dimension of `indices` addresses (ONNX GatherND)."""
    if batch_dimensions == 0:
        return a[tuple(np.moveaxis(indices, -1, 0))]
    pairs = zip(a, indices, strict=True)
    return np.stack([gather_nd(x, i, batch_dimensions - 1) for x, i in pairs])


@gather.samples
def gathers(draw: Draw) -> Iterator[Sample]:
    """Each axis, indices of any rank, negative and out of range."""
    yield Sample(draw.tensor((3, 4)), np.array([[0, 2], [-1, 1]]), 0)
    yield Sample(draw.strided((3, 4)), np.array([3, -4, 0], np.int32), 1)
    yield Sample(draw.tensor((3, 4, 2)), np.array(1), 1)
    yield Sample(draw.tensor((3, 4)), np.array([], np.int64), 0)
    yield Sample(draw.tensor((3,)), np.array([3]), 0, raises=IndexError)


@gather_elements.samples
def element_gathers(draw: Draw) -> Iterator[Sample]:
    """Each axis, and an index out of range."""
    yield Sample(draw.tensor((3, 4)), np.array([[0, 2, 1, -1]]), 0)
    yield Sample(draw.strided((3, 4)), np.array([[3], [0], [-2]]), 1)
    yield Sample(draw.tensor((2, 2)), np.array([[0, 2]]), 0, raises=IndexError)


@gather_nd.samples
def slice_gathers(draw: Draw) -> Iterator[Sample]:
    """Elements, slices, batches."""
    yield Sample(draw.tensor((3, 4)), np.array([[0, 1], [2, -1]]))
    yield Sample(draw.tensor((3, 4, 2)), np.array([[[1]], [[2]]]))
    yield Sample(draw.tensor((2, 3, 4)), np.array([[[1]], [[0]]]), 1)
    yield Sample(draw.tensor((3,)), np.array([[3]]), raises=IndexError)
