"""onnx.Gather and the like: elements by their positions."""

from __future__ import annotations

from operators.tensor.gather import gather as tensor_gather
from operators.tensor.gather import gather_elements as tensor_gather_elements
from operators.tensor.gather import gather_nd as tensor_gather_nd

from operatorkit import Integer, S, Tensor, composite


@composite("onnx.Gather")
def gather(data: Tensor[S], indices: Tensor[Integer], axis: int = 0):
    """Returns the slices `indices` of `data` along `axis`; negative ones count from the end."""
    return tensor_gather(data, indices, axis)


@composite("onnx.GatherElements")
def gather_elements(data: Tensor[S], indices: Tensor[Integer], axis: int = 0):
    """Returns one element of `data` for each of `indices`, its position along `axis`."""
    return tensor_gather_elements(data, indices, axis)


@composite("onnx.GatherND")
def gather_nd(data: Tensor[S], indices: Tensor[Integer], batch_dims: int = 0):
    """Returns the slices of `data` that the last axis of `indices` names."""
    return tensor_gather_nd(data, indices, batch_dims)
