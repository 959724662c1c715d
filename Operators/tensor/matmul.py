"""tensor.matmul: the matrix product."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from operatorkit import A, B, Draw, Sample, Tensor, matmul, primitive, promote


@primitive("tensor.matmul", result="template", raises=("ValueError",), tolerance="close")
def matrix_product(a: Tensor[A], b: Tensor[B]) -> Tensor[promote(A, B), matmul(a, b)]:
    """Returns `a @ b`: matrices in the last two dimensions, the others broadcast.

    A vector `a` is a row, a vector `b` a column, which the result does not have.
    """
    return np.matmul(a, b)


@matrix_product.samples
def samples(draw: Draw) -> Iterator[Sample]:
    """Matrices, vectors, batches, integers, other strides, depths that differ."""
    yield Sample(draw.tensor((3, 4)), draw.tensor((4, 5)))
    yield Sample(draw.tensor((4,)), draw.tensor((4, 5)))
    yield Sample(draw.tensor((3, 4)), draw.tensor((4,)))
    yield Sample(draw.tensor((4,)), draw.tensor((4,)))
    yield Sample(draw.tensor((2, 1, 3, 4)), draw.tensor((3, 4, 5)))
    yield Sample(draw.tensor((70, 130)), draw.tensor((90, 130)).T)
    yield Sample(draw.strided((3, 4), np.float64), draw.tensor((4, 2)))
    yield Sample(draw.tensor((3, 4), np.int32), draw.tensor((4, 5), np.int64))
    yield Sample(draw.tensor((3, 4), np.bool_), draw.tensor((4, 5), np.bool_))
    yield Sample(draw.tensor((3, 0)), draw.tensor((0, 2)))
    yield Sample(draw.tensor((2, 3)), draw.tensor((2, 3)), raises=ValueError)
