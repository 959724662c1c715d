"""tensor.matmul: the matrix product."""

from __future__ import annotations

import numpy as np
from operatorkit import A, B, Tensor, matmul, primitive, promote


@primitive("tensor.matmul", result="template", raises=("ValueError",), tolerance="close")
def matrix_product(a: Tensor[A], b: Tensor[B]) -> Tensor[promote(A, B), matmul(a, b)]:
    """Returns `a @ b`: matrices in the last two dimensions, the others broadcast.

    A vector `a` is a row, a vector `b` a column, which the result does not have.
    """
    return np.matmul(a, b)
