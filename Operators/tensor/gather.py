"""tensor.gather, gather_elements, gather_nd: values chosen by indices.

Negative indices count from the end; an index out of range raises IndexError.
"""

from __future__ import annotations

import numpy as np
from operatorkit import Integer, S, Tensor, gathered, gathered_nd, primitive


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
