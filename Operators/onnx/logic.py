"""onnx.Equal, onnx.And and the like: comparisons, logic, and choices by them."""

from __future__ import annotations

import numpy as np
from operators.tensor.comparison import equal as tensor_equal
from operators.tensor.comparison import greater as tensor_greater
from operators.tensor.comparison import greater_equal as tensor_greater_equal
from operators.tensor.comparison import less as tensor_less
from operators.tensor.comparison import less_equal as tensor_less_equal
from operators.tensor.logical import logical_and as tensor_and
from operators.tensor.logical import logical_or as tensor_or
from operators.tensor.logical import logical_xor as tensor_xor
from operators.tensor.unary import logical_not as tensor_not
from operators.tensor.where import where as tensor_where

from operatorkit import S, Tensor, composite


@composite("onnx.Equal")
def equal(A: Tensor[S], B: Tensor[S]):
    """Returns `A == B`."""
    return tensor_equal(A, B)


@composite("onnx.Less")
def less(A: Tensor[S], B: Tensor[S]):
    """Returns `A < B`."""
    return tensor_less(A, B)


@composite("onnx.LessOrEqual")
def less_or_equal(A: Tensor[S], B: Tensor[S]):
    """Returns `A <= B`."""
    return tensor_less_equal(A, B)


@composite("onnx.Greater")
def greater(A: Tensor[S], B: Tensor[S]):
    """Returns `A > B`."""
    return tensor_greater(A, B)


@composite("onnx.GreaterOrEqual")
def greater_or_equal(A: Tensor[S], B: Tensor[S]):
    """Returns `A >= B`."""
    return tensor_greater_equal(A, B)


@composite("onnx.And")
def logical_and(A: Tensor[np.bool_], B: Tensor[np.bool_]):
    """Returns the logical and of `A` and `B`."""
    return tensor_and(A, B)


@composite("onnx.Or")
def logical_or(A: Tensor[np.bool_], B: Tensor[np.bool_]):
    """Returns the logical or of `A` and `B`."""
    return tensor_or(A, B)


@composite("onnx.Xor")
def logical_xor(A: Tensor[np.bool_], B: Tensor[np.bool_]):
    """Returns the logical exclusive or of `A` and `B`."""
    return tensor_xor(A, B)


@composite("onnx.Not")
def logical_not(X: Tensor[np.bool_]):
    """Returns the logical negation of `X`."""
    return tensor_not(X)


@composite("onnx.Where")
def where(condition: Tensor[np.bool_], X: Tensor[S], Y: Tensor[S]):
    """Returns `X` where `condition` is true, else `Y`."""
    return tensor_where(condition, X, Y)
