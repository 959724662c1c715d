"""onnx.DequantizeLinear: integers with a scale as numbers.

A scale for each slice along an axis arrives in a shape that broadcasts.
"""

from __future__ import annotations

import numpy as np
from operators.tensor.arithmetic import multiply, subtract
from operators.tensor.cast import cast

from operatorkit import Integer, Tensor, composite


@composite("onnx.DequantizeLinear")
def dequantize(x: Tensor[Integer], x_scale: Tensor[np.float32]):
    """Returns `x * x_scale`."""
    return multiply(cast(x, np.float32), x_scale)


@composite("onnx.DequantizeLinear")
def dequantize_shifted(
    x: Tensor[Integer], x_scale: Tensor[np.float32], x_zero_point: Tensor[Integer]
):
    """Returns `(x - x_zero_point) * x_scale`."""
    difference = subtract(cast(x, np.int32), cast(x_zero_point, np.int32))
    return multiply(cast(difference, np.float32), x_scale)
