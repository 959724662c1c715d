"""tensor.cast: values of another type."""

from __future__ import annotations

from operatorkit import A, S, Tensor, primitive


@primitive("tensor.cast", result="template")
def cast(x: Tensor[A], dtype: type[S]) -> Tensor[S, x]:
    """Returns a new tensor of `x` converted to `dtype`.

    Floats are truncated towards zero and integers wrap around; NaN, and a float outside the range
    of int64, becomes the smallest int64 first, on every platform.
    """
    return x.astype(dtype)
