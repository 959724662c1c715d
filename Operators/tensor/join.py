"""tensor.concatenate, stack: several tensors made one."""

from __future__ import annotations

import numpy as np
from operatorkit import S, Tensor, concatenated, primitive, stacked


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
