"""tensor.attention: every token looks at the others, in several heads."""

from __future__ import annotations

import numpy as np
from operatorkit import Tensor, primitive


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

    def split(x: np.ndarray) -> np.ndarray:
        """Returns `x` as (B, heads, S, D)."""
        return x.astype(np.float64).reshape(*x.shape[:2], heads, -1).transpose(0, 2, 1, 3)

    scores = split(q) @ split(k).swapaxes(-1, -2) * scale + added
    top = scores.max(axis=-1, keepdims=True, initial=-np.inf)
    powers = np.exp(scores - np.where(np.isneginf(top), 0.0, top))
    total = powers.sum(axis=-1, keepdims=True)
    weights = np.divide(powers, total, out=np.zeros_like(powers), where=total > 0)
    return (weights @ split(v)).transpose(0, 2, 1, 3).reshape(q.shape).astype(np.float32)
