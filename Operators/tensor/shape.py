"""tensor.reshape, transpose, squeeze, unsqueeze, broadcast_to, expand, slice: other shapes.

All give views where NumPy does: only `reshape` may have to copy. A shape or axes may be a tuple or,
for shapes that a model computes, an int64 vector.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from operatorkit import (
    Draw,
    S,
    Sample,
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
    for start, end, axis, step in zip(starts, ends, axes, steps, strict=True):
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


@reshape.samples
def reshapes(draw: Draw) -> Iterator[Sample]:
    """Views, copies, an unknown dimension, shapes that do not fit."""
    yield Sample(draw.tensor((2, 6)), (3, 4))
    yield Sample(draw.tensor((2, 6)), (-1, 2, 1))
    yield Sample(draw.strided((3, 4)), (2, 6))
    yield Sample(draw.tensor((4, 1, 3)).transpose(0, 2, 1), (12,))
    yield Sample(draw.tensor(()), (1, 1))
    yield Sample(draw.tensor((0, 3)), (3, 0))
    yield Sample(draw.tensor((6,)), (4, -1), raises=ValueError)
    yield Sample(draw.tensor((6,)), (4, 2), raises=ValueError)


@reshape_vector.samples
def reshapes_vector(draw: Draw) -> Iterator[Sample]:
    """A shape that was computed."""
    yield Sample(draw.tensor((2, 6)), np.array([4, -1]))


@transpose.samples
def transposes(draw: Draw) -> Iterator[Sample]:
    """Reversed and permuted axes."""
    yield Sample(draw.tensor((2, 3, 4)))
    yield Sample(draw.tensor((2, 3, 4)), (1, -1, 0))
    yield Sample(draw.tensor((2, 3)), (0,), raises=ValueError)
    yield Sample(draw.tensor((2, 3)), (0, 0), raises=ValueError)


@squeeze.samples
def squeezes(draw: Draw) -> Iterator[Sample]:
    """All dimensions of 1, some, and one that is not 1."""
    yield Sample(draw.tensor((1, 3, 1)))
    yield Sample(draw.tensor((1, 3, 1)), (-1,))
    yield Sample(draw.tensor((1, 3)), (1,), raises=ValueError)


@unsqueeze.samples
def unsqueezes(draw: Draw) -> Iterator[Sample]:
    """New dimensions in front, behind and between."""
    yield Sample(draw.tensor((2, 3)), (0,))
    yield Sample(draw.tensor((2, 3)), (-1, 1))
    yield Sample(draw.tensor((2, 3)), (0, 0), raises=ValueError)


@broadcast_to.samples
def broadcasts(draw: Draw) -> Iterator[Sample]:
    """Repeated values, and a shape that does not fit."""
    yield Sample(draw.tensor((3, 1)), (2, 3, 4))
    yield Sample(draw.tensor((3,)), (2,), raises=ValueError)


@expand.samples
def expansions(draw: Draw) -> Iterator[Sample]:
    """Shapes that are larger, and smaller, than the tensor's."""
    yield Sample(draw.tensor((3, 1)), (2, 1, 4))
    yield Sample(draw.tensor((3, 4)), (1, 1))


@expand_vector.samples
def expansions_vector(draw: Draw) -> Iterator[Sample]:
    """A shape that was computed."""
    yield Sample(draw.tensor((3, 1)), np.array([2, 1, 4]))


@slice_.samples
def slices(draw: Draw) -> Iterator[Sample]:
    """Forward, backward, beyond the ends, empty."""
    yield Sample(draw.tensor((5, 6)), (1,), (4,), (0,), (2,))
    yield Sample(draw.tensor((5, 6)), (-1, 0), (-(2**63), 2**63 - 1), (1, 0), (-2, 3))
    yield Sample(draw.strided((5, 6)), (4,), (1,), (-1,), (1,))
    yield Sample(draw.tensor((5,)), (3,), (0,), (0,), (-(2**63),))
    yield Sample(draw.tensor((5,)), (0,), (5,), (0,), (0,), raises=ValueError)


@slice_vector.samples
def slices_vector(draw: Draw) -> Iterator[Sample]:
    """Bounds that were computed."""
    yield Sample(draw.tensor((5, 6)), *(np.array([n]) for n in (1, 4, 1, 2)))
