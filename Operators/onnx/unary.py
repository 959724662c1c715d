"""onnx.Sqrt and the like: functions of one tensor, value by value."""

from __future__ import annotations

import numpy as np
from operators.tensor.activation import erf as tensor_erf
from operators.tensor.activation import gelu as tensor_gelu
from operators.tensor.activation import sigmoid as tensor_sigmoid
from operators.tensor.arithmetic import (
    add,
    add_float,
    maximum,
    maximum_int,
    minimum,
    minimum_int,
    multiply,
    multiply_float,
)
from operators.tensor.cast import cast as tensor_cast
from operators.tensor.comparison import less_int
from operators.tensor.unary import absolute as tensor_absolute
from operators.tensor.unary import ceil as tensor_ceil
from operators.tensor.unary import cos as tensor_cos
from operators.tensor.unary import exp as tensor_exp
from operators.tensor.unary import floor as tensor_floor
from operators.tensor.unary import isinf as tensor_isinf
from operators.tensor.unary import isnan as tensor_isnan
from operators.tensor.unary import log as tensor_log
from operators.tensor.unary import negative as tensor_negative
from operators.tensor.unary import reciprocal as tensor_reciprocal
from operators.tensor.unary import rint as tensor_rint
from operators.tensor.unary import sign as tensor_sign
from operators.tensor.unary import sin as tensor_sin
from operators.tensor.unary import sqrt as tensor_sqrt
from operators.tensor.unary import tanh as tensor_tanh
from operators.tensor.where import where

from operatorkit import Float, Real, S, Tensor, composite


@composite("onnx.Abs")
def absolute(X: Tensor[Real]):
    """Returns the absolute values."""
    return tensor_absolute(X)


@composite("onnx.Neg")
def negative(X: Tensor[Real]):
    """Returns `-X`."""
    return tensor_negative(X)


@composite("onnx.Reciprocal")
def reciprocal(X: Tensor[Float]):
    """Returns `1 / X`."""
    return tensor_reciprocal(X)


@composite("onnx.Floor")
def floor(X: Tensor[Float]):
    """Returns the integers below."""
    return tensor_floor(X)


@composite("onnx.Ceil")
def ceil(X: Tensor[Float]):
    """Returns the integers above."""
    return tensor_ceil(X)


@composite("onnx.Round")
def round_(X: Tensor[Float]):
    """Returns the nearest integers, the even one of two."""
    return tensor_rint(X)


@composite("onnx.Sign")
def sign(X: Tensor[Real]):
    """Returns -1, 0 or 1."""
    return tensor_sign(X)


@composite("onnx.Sqrt")
def sqrt(X: Tensor[Float]):
    """Returns the square roots."""
    return tensor_sqrt(X)


@composite("onnx.Exp")
def exp(X: Tensor[Float]):
    """Returns e to the power of `X`."""
    return tensor_exp(X)


@composite("onnx.Log")
def log(X: Tensor[Float]):
    """Returns the natural logarithms."""
    return tensor_log(X)


@composite("onnx.Sin")
def sin(X: Tensor[Float]):
    """Returns the sines."""
    return tensor_sin(X)


@composite("onnx.Cos")
def cos(X: Tensor[Float]):
    """Returns the cosines."""
    return tensor_cos(X)


@composite("onnx.Tanh")
def tanh(X: Tensor[Float]):
    """Returns the hyperbolic tangents."""
    return tensor_tanh(X)


@composite("onnx.Sigmoid")
def sigmoid(X: Tensor[Float]):
    """Returns `1 / (1 + exp(-X))`."""
    return tensor_sigmoid(X)


@composite("onnx.Erf")
def erf(X: Tensor[Float]):
    """Returns the error function of `X`."""
    return tensor_erf(X)


@composite("onnx.IsNaN")
def isnan(X: Tensor[Float]):
    """Returns whether values are NaN."""
    return tensor_isnan(X)


@composite("onnx.IsInf")
def isinf(X: Tensor[Float]):
    """Returns whether values are infinite."""
    return tensor_isinf(X)


@composite("onnx.Relu")
def relu(X: Tensor[Real]):
    """Returns `X`, or 0 where it is negative."""
    return maximum_int(X, 0)


@composite("onnx.LeakyRelu")
def leaky_relu(X: Tensor[Float], alpha: float = 0.01):
    """Returns `X`, or `alpha * X` where it is negative."""
    return where(less_int(X, 0), multiply_float(X, alpha), X)


@composite("onnx.Gelu")
def gelu(X: Tensor[np.float32]):
    """Returns `X * (1 + erf(X / sqrt(2))) / 2`."""
    return tensor_gelu(X)


@composite("onnx.Gelu_tanh")
def gelu_tanh(X: Tensor[Float]):
    """Returns the approximation of the GELU by tanh (attribute `approximate`)."""
    cube = multiply(multiply(X, X), X)
    inner = multiply_float(add(X, multiply_float(cube, 0.044715)), 0.7978845608028654)
    return multiply(multiply_float(X, 0.5), add_float(tensor_tanh(inner), 1.0))


@composite("onnx.Softplus")
def softplus(X: Tensor[Float]):
    """Returns `log(1 + exp(X))`, computed so that it does not overflow."""
    small = tensor_log(add_float(tensor_exp(tensor_negative(tensor_absolute(X))), 1.0))
    return add(maximum_int(X, 0), small)


@composite("onnx.HardSigmoid")
def hard_sigmoid(X: Tensor[Float], alpha: float = 0.2, beta: float = 0.5):
    """Returns `alpha * X + beta`, between 0 and 1."""
    return minimum_int(maximum_int(add_float(multiply_float(X, alpha), beta), 0), 1)


@composite("onnx.HardSwish")
def hard_swish(X: Tensor[Float]):
    """Returns `X * (X / 6 + 1 / 2)`, the factor between 0 and 1."""
    factor = add_float(multiply_float(X, 0.16666666666666666), 0.5)
    return multiply(X, minimum_int(maximum_int(factor, 0), 1))


@composite("onnx.Clip")
def clip(input: Tensor[Real], min: Tensor[Real] | None = None, max: Tensor[Real] | None = None):
    """Returns `input` between `min` and `max`; `max` wins where it is the smaller one."""
    low = input if min is None else maximum(input, min)
    return low if max is None else minimum(low, max)


@composite("onnx.Cast")
def cast(input: Tensor[S], to: type[Real]):
    """Returns the values as those of the type `to`."""
    return tensor_cast(input, to)
