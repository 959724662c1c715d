"""tensor.concatenate, stack: several tensors made one."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from operatorkit import Draw, S, Sample, Tensor, concatenated, primitive, stacked


@primitive("tensor.concatenate", raises=("ValueError",))
def concatenate(tensors: list[Tensor[S]], axis: int) -> Tensor[S, concatenated(tensors, axis)]:
    """Returns the tensors one after another along `axis`; the other dimensions must agree."""
    return np.concatenate(tensors, axis)


@primitive("tensor.concatenate", raises=("ValueError",))
def concatenate_each(axis: int, *tensors: Tensor[S]) -> Tensor[S, concatenated(tensors, axis)]:
    """Returns the tensors one after another along `axis`; their number is fixed."""
    return np.concatenate(tensors, axis)


@primitive("tensor.stack", raises=("ValueError",))
def stack(tensors: list[Tensor[S]], axis: int) -> Tensor[S, stacked(tensors, axis)]:
    """Returns the tensors, all of one shape, side by side along a new dimension `axis`."""
    return np.stack(tensors, axis)


@primitive("tensor.stack", raises=("ValueError",))
def stack_each(axis: int, *tensors: Tensor[S]) -> Tensor[S, stacked(tensors, axis)]:
    """Returns the tensors side by side, for a number of tensors known beforehand."""
    return np.stack(tensors, axis)


@concatenate.samples
def joins(draw: Draw) -> Iterator[Sample]:
    """Parts of different lengths, none, and parts that differ elsewhere."""
    yield Sample([draw.tensor((2, 3)), draw.strided((4, 3)), draw.tensor((0, 3))], 0)
    yield Sample([draw.tensor((2, 3)), draw.tensor((2, 1))], -1)
    yield Sample([draw.tensor((2, 3)), draw.tensor((2, 4))], 0, raises=ValueError)
    yield Sample([draw.tensor((2, 3)), draw.tensor((2,))], 0, raises=ValueError)


@concatenate_each.samples
def joins_each(draw: Draw) -> Iterator[Sample]:
    """A fixed number of parts."""
    yield Sample(1, draw.tensor((2, 3), np.int64), draw.tensor((2, 2), np.int64))


@stack.samples
def stacks(draw: Draw) -> Iterator[Sample]:
    """A new axis in front, behind and between, and parts that differ."""
    yield Sample([draw.tensor((2, 3)), draw.strided((2, 3))], 0)
    yield Sample([draw.tensor((2, 3)), draw.tensor((2, 3))], -1)
    yield Sample([draw.tensor((2, 3)), draw.tensor((2, 3))], 1)
    yield Sample([draw.tensor((2,)), draw.tensor((3,))], 0, raises=ValueError)


@stack_each.samples
def stacks_each(draw: Draw) -> Iterator[Sample]:
    """A fixed number of parts."""
    yield Sample(0, draw.tensor((2,)), draw.tensor((2,)))
