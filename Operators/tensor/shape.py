"""tensor.reshape, transpose, squeeze, unsqueeze, broadcast_to, expand, slice: other shapes.

All give views where NumPy does: only `reshape` may have to copy. A shape or axes may be a tuple or,
for shapes that a model computes, an int64 vector.
"""

from __future__ import annotations

import numpy as np
from operatorkit import (
    S,
    Tensor,
    broadcast,
    permuted,
    primitive,
    reshaped,
    shaped,
    sliced,
    squeezed,
    unsqueezed,
)


@primitive("tensor.reshape", raises=("ValueError",))
def reshape(a: Tensor[S], shape: tuple[int, ...]) -> Tensor[S, reshaped(a, shape)]:
    """Returns `a` in `shape`, of which one dimension may be -1: whatever is left."""
    return np.reshape(a, shape)


@primitive("tensor.reshape", raises=("ValueError",))
def reshape_vector(a: Tensor[S], shape: Tensor[np.int64]) -> Tensor[S, reshaped(a, shape)]:
    """Returns `a` in the shape given by the vector `shape`, of which one value may be -1."""
    return np.reshape(a, tuple(shape))


@primitive("tensor.transpose", raises=("ValueError",))
def transpose(a: Tensor[S], axes: tuple[int, ...] | None = None) -> Tensor[S, permuted(a, axes)]:
    """Returns a view with the dimensions in the order of `axes`; reversed for None."""
    return np.transpose(a, axes)


@primitive("tensor.squeeze", raises=("ValueError",))
def squeeze(a: Tensor[S], axes: tuple[int, ...] | None = None) -> Tensor[S, squeezed(a, axes)]:
    """Returns a view without the dimensions `axes`, which must be 1; without all of 1 for None."""
    return np.squeeze(a, axes)


@primitive("tensor.unsqueeze", raises=("ValueError",))
def unsqueeze(a: Tensor[S], axes: tuple[int, ...]) -> Tensor[S, unsqueezed(a, axes)]:
    """Returns a view in which the dimensions `axes` of the result are new and 1."""
    return np.expand_dims(a, axes)


@primitive("tensor.broadcast_to", raises=("ValueError",))
def broadcast_to(a: Tensor[S], shape: tuple[int, ...]) -> Tensor[S, shaped(shape)]:
    """Returns a view of exactly `shape`, repeating `a` without copying."""
    return np.broadcast_to(a, shape)


@primitive("tensor.expand", raises=("ValueError",))
def expand(a: Tensor[S], shape: tuple[int, ...]) -> Tensor[S, broadcast(a, shaped(shape))]:
    """Returns a view of `a` broadcast with `shape`: a 1 in `shape` keeps the dimension of `a`."""
    return np.broadcast_to(a, np.broadcast_shapes(a.shape, shape))


@primitive("tensor.expand", raises=("ValueError",))
def expand_vector(a: Tensor[S], shape: Tensor[np.int64]) -> Tensor[S, broadcast(a, shaped(shape))]:
    """Returns a view of `a` broadcast with the shape given by the vector `shape` (ONNX Expand)."""
    return np.broadcast_to(a, np.broadcast_shapes(a.shape, tuple(shape)))


@primitive("tensor.slice", raises=("ValueError",))
def slice_(
    a: Tensor[S],
    starts: tuple[int, ...],
    ends: tuple[int, ...],
    axes: tuple[int, ...],
    steps: tuple[int, ...],
) -> Tensor[S, sliced(a, starts, ends, axes, steps)]:
    """Returns the view `a[..., starts[i]:ends[i]:steps[i], ...]` with the i-th slice on `axes[i]`.

    Bounds count from the end if negative and are clamped, as Python's are.
    """
    index = [np.s_[:]] * a.ndim
    for start, end, axis, step in zip(starts, ends, axes, steps):
        index[axis] = np.s_[start:end:step]
    return a[tuple(index)]


@primitive("tensor.slice", raises=("ValueError",))
def slice_vector(
    a: Tensor[S],
    starts: Tensor[np.int64],
    ends: Tensor[np.int64],
    axes: Tensor[np.int64],
    steps: Tensor[np.int64],
) -> Tensor[S, sliced(a, starts, ends, axes, steps)]:
    """Returns the same view for bounds that a model computes (ONNX Slice)."""
    return slice_(a, tuple(starts), tuple(ends), tuple(axes), tuple(steps))
