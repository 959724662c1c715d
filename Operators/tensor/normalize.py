"""tensor.layer_norm, rms_norm, softmax: normalization along one axis."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from operatorkit import Draw, Sample, Tensor, primitive


@primitive("tensor.layer_norm", raises=("ValueError",), tolerance="close")
def layer_norm(
    x: Tensor[np.float32],
    weight: Tensor[np.float32],
    bias: Tensor[np.float32] | None,
    epsilon: float,
    residual: Tensor[np.float32] | None = None,
) -> Tensor[np.float32, x]:
    """Returns `(y - mean(y)) / sqrt(variance(y) + epsilon) * weight + bias`, `y = x + residual`.

    Mean and variance are over the last axis; `residual` has the shape of `x`, or of its last
    dimensions, or is any shape that broadcasts to it.
    """
    y = x.astype(np.float64) if residual is None else x.astype(np.float64) + residual
    centred = y - y.mean(axis=-1, keepdims=True)
    scaled = centred / np.sqrt((centred * centred).mean(axis=-1, keepdims=True) + epsilon) * weight
    return (scaled if bias is None else scaled + bias).astype(np.float32)


@primitive("tensor.rms_norm", raises=("ValueError",), tolerance="close")
def rms_norm(
    x: Tensor[np.float32],
    weight: Tensor[np.float32],
    epsilon: float,
    residual: Tensor[np.float32] | None = None,
) -> Tensor[np.float32, x]:
    """Returns `y / sqrt(mean(y * y) + epsilon) * weight`, `y = x + residual`, on the last axis."""
    y = x.astype(np.float64) if residual is None else x.astype(np.float64) + residual
    return (y / np.sqrt((y * y).mean(axis=-1, keepdims=True) + epsilon) * weight).astype(np.float32)


@primitive("tensor.softmax", raises=("ValueError",), tolerance="close")
def softmax(x: Tensor[np.float32], axis: int = -1) -> Tensor[np.float32, x]:
    """Returns `exp(x - max(x))` divided by its sum along `axis`; NaN for a row of -infinities."""
    wide = x.astype(np.float64)
    powers = np.exp(wide - wide.max(axis=axis, keepdims=True))
    return (powers / powers.sum(axis=axis, keepdims=True)).astype(np.float32)


@layer_norm.samples
def layers(draw: Draw) -> Iterator[Sample]:
    """Rows of several lengths, with and without bias and residual."""
    weight, bias = draw.tensor((20,)), draw.tensor((20,))
    yield Sample(draw.tensor((2, 3, 20)), weight, bias, 1e-12)
    yield Sample(draw.strided((3, 20)), weight, None, 1e-5, draw.tensor((3, 20)))
    yield Sample(draw.tensor((3, 20)), weight, bias, 1e-5, draw.tensor((20,)))
    yield Sample(draw.tensor((2, 384)), draw.tensor((384,)), draw.tensor((384,)), 1e-12)
    yield Sample(draw.tensor((0, 20)), weight, bias, 1e-12)


@rms_norm.samples
def root_means(draw: Draw) -> Iterator[Sample]:
    """With and without residual."""
    weight = draw.tensor((50,))
    yield Sample(draw.tensor((2, 3, 50)), weight, 1e-6)
    yield Sample(draw.tensor((4, 50)), weight, 1e-6, draw.tensor((4, 50)))


@softmax.samples
def distributions(draw: Draw) -> Iterator[Sample]:
    """Each axis, large values, a row of -infinities."""
    yield Sample(draw.tensor((3, 20)))
    yield Sample(draw.tensor((3, 4, 5)), 1)
    yield Sample(draw.strided((3, 4)), 0)
    yield Sample(draw.tensor((4, 33), low=-1e4, high=1e4))
    yield Sample(np.array([[-np.inf, 0.0, 1.0], [-np.inf, -np.inf, -np.inf]], np.float32))
    yield Sample(draw.tensor((2, 0)), 0)
