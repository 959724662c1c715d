"""tensor.attention: every token looks at the others, in several heads."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from operatorkit import Draw, Sample, Tensor, primitive


@primitive("tensor.attention", raises=("ValueError",), tolerance="close")
def attention(
    q: Tensor[np.float32],
    k: Tensor[np.float32],
    v: Tensor[np.float32],
    mask: Tensor[np.bool_],
    heads: int,
    scale: float,
) -> Tensor[np.float32, q]:
    """Returns `softmax(q k^T * scale) v` per head for token-major (B, S, heads * D) `q`, `k`, `v`.

    `mask` broadcasts to (B, heads, S, S) and says what may be attended to; a token that may attend
    to nothing gets zeros.
    """
    return attend(q, k, v, np.where(mask, 0.0, -np.inf), heads, scale)


@primitive("tensor.attention", raises=("ValueError",), tolerance="close")
def attention_added(
    q: Tensor[np.float32],
    k: Tensor[np.float32],
    v: Tensor[np.float32],
    mask: Tensor[np.float32],
    heads: int,
    scale: float,
) -> Tensor[np.float32, q]:
    """Returns the same for a `mask` that is added to the scaled products."""
    return attend(q, k, v, mask, heads, scale)


@primitive("tensor.attention", raises=("ValueError",), tolerance="close")
def attention_unmasked(
    q: Tensor[np.float32],
    k: Tensor[np.float32],
    v: Tensor[np.float32],
    mask: None,
    heads: int,
    scale: float,
) -> Tensor[np.float32, q]:
    """Returns the same where every token attends to all."""
    return attend(q, k, v, np.zeros(()), heads, scale)


def attend(
    q: np.ndarray, k: np.ndarray, v: np.ndarray, added: np.ndarray, heads: int, scale: float
) -> np.ndarray:
    """Returns the attention in float64 arithmetic, for the references above."""
    if q.ndim != 3 or k.shape != q.shape or v.shape != q.shape:
        raise ValueError("queries, keys and values differ in shape")
    if heads < 1 or q.shape[2] % heads:
        raise ValueError("the values of a token do not divide into the heads")

    def split(x: np.ndarray) -> np.ndarray:
        """Returns `x` as (B, heads, S, D)."""
        return x.astype(np.float64).reshape(*x.shape[:2], heads, -1).transpose(0, 2, 1, 3)

    scores = split(q) @ split(k).swapaxes(-1, -2) * scale + added
    top = scores.max(axis=-1, keepdims=True, initial=-np.inf)
    powers = np.exp(scores - np.where(np.isneginf(top), 0.0, top))
    total = powers.sum(axis=-1, keepdims=True)
    weights = np.divide(powers, total, out=np.zeros_like(powers), where=total > 0)
    return (weights @ split(v)).transpose(0, 2, 1, 3).reshape(q.shape).astype(np.float32)


@attention.samples
def masked(draw: Draw) -> Iterator[Sample]:
    """Masks of texts and of pairs, and a text that may attend to nothing."""
    q, k, v = (draw.tensor((2, 9, 24), low=-1.0, high=1.0) for _ in range(3))
    texts = np.arange(9)[None, None, None, :] < np.array([9, 4])[:, None, None, None]
    yield Sample(q, k, v, texts, 3, 0.35)
    yield Sample(q, k, v, np.tril(np.ones((9, 9), np.bool_)), 3, 0.35)
    yield Sample(q, k, v, np.zeros((2, 1, 1, 9), np.bool_), 2, 1.0)


@attention_added.samples
def added(draw: Draw) -> Iterator[Sample]:
    """A mask that is added."""
    q, k, v = (draw.tensor((2, 20, 32), low=-1.0, high=1.0) for _ in range(3))
    yield Sample(q, k, v, np.where(np.arange(20) < 11, 0.0, -1e9).astype(np.float32), 4, 0.35)
    yield Sample(q, k, v, draw.tensor((4, 20, 20)), 4, 0.35)


@attention_unmasked.samples
def unmasked(draw: Draw) -> Iterator[Sample]:
    """No mask, one token, and shapes that differ."""
    q, k, v = (draw.tensor((1, 37, 40), low=-1.0, high=1.0) for _ in range(3))
    yield Sample(q, k, v, None, 2, 0.2)
    yield Sample(q[:, :1], k[:, :1], v[:, :1], None, 2, 0.2)
    yield Sample(q, k[:, :5], v, None, 2, 0.2, raises=ValueError)
