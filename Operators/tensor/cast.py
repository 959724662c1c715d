"""tensor.cast: values of another type."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from operatorkit import A, Draw, S, Sample, Tensor, primitive


@primitive("tensor.cast", result="template")
def cast(x: Tensor[A], dtype: type[S]) -> Tensor[S, x]:
    """Returns a new tensor of `x` converted to `dtype`.

    Floats are truncated towards zero and integers wrap around; NaN, and a float outside the range
    of int64, becomes the smallest int64 first, on every platform.
    """
    return x.astype(dtype)


@cast.samples
def samples(draw: Draw) -> Iterator[Sample]:
    """Between floats, integers and booleans."""
    yield Sample(draw.tensor((3, 4)), np.int64)
    yield Sample(draw.strided((3, 4), np.int64), np.float32)
    yield Sample(draw.specials(np.int64), np.int8)
    yield Sample(draw.specials(), np.bool_)
    yield Sample(draw.specials(), np.float64)
    yield Sample(draw.tensor((50,), np.float32, -7e4, 7e4), np.float16)
    yield Sample(draw.tensor((3,), np.bool_), np.float32)
    yield Sample(draw.tensor((2, 0)), np.int32)
