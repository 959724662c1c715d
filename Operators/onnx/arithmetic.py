"""onnx.Add and the like: arithmetic between two tensors of one element type.

Operands broadcast as in NumPy. Max, Min and Sum of more tensors arrive as chains of these.
"""

from __future__ import annotations

import numpy as np
from operators.tensor.arithmetic import add as tensor_add
from operators.tensor.arithmetic import add_int as tensor_add_int
from operators.tensor.arithmetic import maximum as tensor_maximum
from operators.tensor.arithmetic import minimum as tensor_minimum
from operators.tensor.arithmetic import multiply as tensor_multiply
from operators.tensor.arithmetic import subtract as tensor_subtract
from operators.tensor.cast import cast
from operators.tensor.comparison import less_int, not_equal, not_equal_int
from operators.tensor.division import divide as tensor_divide
from operators.tensor.division import floor_divide
from operators.tensor.division import power as tensor_power
from operators.tensor.division import remainder as tensor_remainder
from operators.tensor.logical import logical_and
from operators.tensor.where import where as tensor_where

from operatorkit import Float, Integer, S, Tensor, composite


@composite("onnx.Add")
def add(A: Tensor[S], B: Tensor[S]):
    """Returns `A + B`."""
    return tensor_add(A, B)


@composite("onnx.Sub")
def subtract(A: Tensor[S], B: Tensor[S]):
    """Returns `A - B`."""
    return tensor_subtract(A, B)


@composite("onnx.Mul")
def multiply(A: Tensor[S], B: Tensor[S]):
    """Returns `A * B`."""
    return tensor_multiply(A, B)


@composite("onnx.Max")
def maximum(A: Tensor[S], B: Tensor[S]):
    """Returns the larger of `A` and `B`; NaN wins."""
    return tensor_maximum(A, B)


@composite("onnx.Min")
def minimum(A: Tensor[S], B: Tensor[S]):
    """Returns the smaller of `A` and `B`; NaN wins."""
    return tensor_minimum(A, B)


@composite("onnx.Div")
def divide(A: Tensor[Float], B: Tensor[Float]):
    """Returns `A / B`."""
    return tensor_divide(A, B)


@composite("onnx.Div")
def divide_integers(A: Tensor[Integer], B: Tensor[Integer]):
    """Returns `A / B` rounded towards zero."""
    floor = floor_divide(A, B)
    is_inexact = not_equal_int(tensor_remainder(A, B), 0)
    is_negative = not_equal(less_int(A, 0), less_int(B, 0))
    return tensor_where(logical_and(is_inexact, is_negative), tensor_add_int(floor, 1), floor)


@composite("onnx.Mod")
def modulo(A: Tensor[Integer], B: Tensor[Integer]):
    """Returns the remainder of `A / B`, with the sign of `B`."""
    return tensor_remainder(A, B)


@composite("onnx.Pow")
def power(X: Tensor[S], Y: Tensor[S]):
    """Returns `X ** Y`."""
    return tensor_power(X, Y)


@composite("onnx.Pow")
def power_of_floats(X: Tensor[np.float32], Y: Tensor[Integer]):
    """Returns `X ** Y` in the type of `X`."""
    return tensor_power(X, cast(Y, np.float32))
