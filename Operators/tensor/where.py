"""tensor.where, clip: a choice between values, and limits."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from operatorkit import (
    A,
    B,
    Draw,
    Real,
    Sample,
    Tensor,
    broadcast,
    primitive,
    promote,
    weak_float,
    weak_int,
)


@primitive("tensor.where", result="template", raises=("ValueError",))
def where(
    condition: Tensor[np.bool_], a: Tensor[A], b: Tensor[B]
) -> Tensor[promote(A, B), broadcast(condition, a, b)]:
    """Returns `a` where `condition` holds and `b` elsewhere."""
    return np.where(condition, a, b)


@primitive("tensor.where", result="template", raises=("ValueError",))
def where_int(
    condition: Tensor[np.bool_], a: Tensor[A], b: int
) -> Tensor[promote(A, weak_int), broadcast(condition, a)]:
    """Returns `a` where `condition` holds and the Python integer `b`, wrapped, elsewhere."""
    return np.where(condition, a, b)


@primitive("tensor.where", result="template", raises=("ValueError",))
def where_float(
    condition: Tensor[np.bool_], a: Tensor[A], b: float
) -> Tensor[promote(A, weak_float), broadcast(condition, a)]:
    """Returns `a` where `condition` holds and the Python float `b` elsewhere."""
    return np.where(condition, a, b)


@primitive("tensor.where", result="template", raises=("ValueError",))
def int_where(
    condition: Tensor[np.bool_], a: int, b: Tensor[B]
) -> Tensor[promote(B, weak_int), broadcast(condition, b)]:
    """Returns the Python integer `a`, wrapped, where `condition` holds and `b` elsewhere."""
    return np.where(condition, a, b)


@primitive("tensor.where", result="template", raises=("ValueError",))
def float_where(
    condition: Tensor[np.bool_], a: float, b: Tensor[B]
) -> Tensor[promote(B, weak_float), broadcast(condition, b)]:
    """Returns the Python float `a` where `condition` holds and `b` elsewhere."""
    return np.where(condition, a, b)


@primitive("tensor.clip")
def clip(a: Tensor[Real], low: Real | None, high: Real | None) -> Tensor[Real, a]:
    """Returns `a` limited to [`low`, `high`]; NaN stays NaN, and `high` wins if `low > high`."""
    return np.clip(a, low, high)


@where.samples
def samples(draw: Draw) -> Iterator[Sample]:
    """Broadcast conditions, values of different types."""
    yield Sample(draw.tensor((3, 1), np.bool_), draw.tensor((4,)), draw.tensor((3, 4)))
    yield Sample(draw.tensor((4,), np.bool_), draw.tensor((4,), np.int32), draw.tensor((4,)))
    unlike = draw.tensor((2,), np.bool_)
    yield Sample(unlike, draw.tensor((3,)), draw.tensor((3,)), raises=ValueError)


@where_int.samples
def samples_int(draw: Draw) -> Iterator[Sample]:
    """An integer elsewhere."""
    yield Sample(draw.tensor((3, 4), np.bool_), draw.tensor((4,)), 2)
    yield Sample(draw.tensor((4,), np.bool_), draw.tensor((4,), np.uint8), 300)


@where_float.samples
def samples_float(draw: Draw) -> Iterator[Sample]:
    """A float elsewhere."""
    yield Sample(draw.tensor((3, 4), np.bool_), draw.tensor((4,)), -0.1)


@int_where.samples
def int_samples(draw: Draw) -> Iterator[Sample]:
    """An integer where the condition holds."""
    yield Sample(draw.tensor((3, 4), np.bool_), 2, draw.tensor((4,)))


@float_where.samples
def float_samples(draw: Draw) -> Iterator[Sample]:
    """A float where the condition holds."""
    yield Sample(draw.tensor((3, 4), np.bool_), 0.1, draw.tensor((4,)))


@clip.samples
def intervals(draw: Draw) -> Iterator[Sample]:
    """Both limits, one, none, and in the wrong order."""
    yield Sample(draw.tensor((2, 3)), np.float32(-1.0), np.float32(1.0))
    yield Sample(draw.tensor((0, 3)), None, np.float32(0.5))
    yield Sample(draw.strided((4, 4)), np.float32(-0.5), None)
    yield Sample(draw.specials(), np.float32(-1.0), np.float32(1.0))
    yield Sample(draw.tensor((3,)), np.float32(1.0), np.float32(-1.0))
    yield Sample(draw.specials(np.int8), np.int8(-3), np.int8(7))
