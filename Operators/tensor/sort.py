"""tensor.sort, argsort, topk: values in order.

Sorts are stable and put NaN last, as NumPy's.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from operatorkit import Draw, S, Sample, Tensor, primitive, resized


@primitive("tensor.sort", raises=("ValueError",))
def sort(a: Tensor[S], axis: int = -1) -> Tensor[S, a]:
    """Returns the values in ascending order along `axis`."""
    return np.sort(a, axis, kind="stable")


@primitive("tensor.argsort", raises=("ValueError",))
def argsort(a: Tensor[S], axis: int = -1) -> Tensor[np.int64, a]:
    """Returns the indices that sort `a` along `axis`; equal values keep their order."""
    return np.argsort(a, axis, kind="stable")


@primitive("tensor.topk", raises=("ValueError",))
def topk(
    a: Tensor[S], k: int, axis: int = -1, largest: bool = True
) -> tuple[Tensor[S, resized(a, axis, k)], Tensor[np.int64, resized(a, axis, k)]]:
    """Returns the `k` largest (or smallest) values along `axis`, best first, and their indices.

    Of equal values the one with the lower index comes first.
    """
    order = np.argsort(-a if largest else a, axis, kind="stable")
    order = np.take(order, np.arange(k), axis)
    return np.take_along_axis(a, order, axis), order


@sort.samples
@argsort.samples
def orders(draw: Draw) -> Iterator[Sample]:
    """Ties, NaN, long lines, each axis."""
    yield Sample(draw.tensor((3, 4)))
    yield Sample(draw.tensor((3, 100), np.int8), 1)
    yield Sample(draw.strided((40, 3)), 0)
    yield Sample(draw.specials())
    yield Sample(draw.tensor((0,)))


@topk.samples
def best(draw: Draw) -> Iterator[Sample]:
    """Largest, smallest, ties, an axis."""
    yield Sample(draw.tensor((3, 40)), 5)
    yield Sample(draw.tensor((6, 3), np.int8), 4, 0, False)
    yield Sample(draw.tensor((4,)), 0)
