"""Samples of operators and the seeded source that they are drawn from."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import DTypeLike, NDArray


class Sample:
    """The arguments of one call that checks, measures and documents an operator."""

    def __init__(
        self, *arguments: Any, raises: type[BaseException] | None = None, **keywords: Any
    ) -> None:
        """Holds a call of `arguments` and `keywords`.

        Whether it raises is up to the oracle; `raises` states it where the reader should know.
        """
        self.arguments = arguments
        self.keywords = keywords
        self.raises = raises

    def __repr__(self) -> str:
        """Returns the call as Python writes it."""
        keywords = [f"{name}={value!r}" for name, value in self.keywords.items()]
        return f"({', '.join([*map(repr, self.arguments), *keywords])})"


class Draw:
    """A seeded source of sample values: equal seeds give equal values."""

    def __init__(self, seed: int = 0) -> None:
        """Starts the sequence of `seed`."""
        self._generator = np.random.default_rng(seed)

    def tensor(
        self,
        shape: tuple[int, ...] = (2, 3),
        dtype: DTypeLike = np.float32,
        low: float = -4.0,
        high: float = 4.0,
    ) -> NDArray[Any]:
        """Returns values between `low` and `high`; for unsigned types between 0 and `high`."""
        kind = np.dtype(dtype).kind
        if kind == "b":
            return self._generator.integers(0, 2, shape).astype(dtype)
        low = max(low, 0.0) if kind == "u" else low
        if kind in "iu":
            return self._generator.integers(int(low), int(high) + 1, shape).astype(dtype)
        return self._generator.uniform(low, high, shape).astype(dtype)

    def specials(self, dtype: DTypeLike = np.float32) -> NDArray[Any]:
        """Returns the values that break kernels: NaN, infinities, both zeros, the limits."""
        if np.dtype(dtype).kind == "b":
            return np.array([True, False])
        if np.dtype(dtype).kind in "iu":
            limits = np.iinfo(dtype)
            return np.array([limits.min, limits.max, 0, 1], dtype)
        limits = np.finfo(dtype)
        values = [np.nan, np.inf, -np.inf, -0.0, 0.0, 1.0, -1.0, 0.5, -2.5]
        return np.array([*values, limits.max, limits.tiny, limits.smallest_subnormal], dtype)

    def strided(
        self, shape: tuple[int, ...] = (3, 4), dtype: DTypeLike = np.float32
    ) -> NDArray[Any]:
        """Returns a tensor of `shape` that is not contiguous."""
        return self.tensor(tuple(2 * length for length in reversed(shape)), dtype).T[
            tuple(slice(None, None, 2) for _ in shape)
        ]

    def integers(self, count: int, low: int = -100, high: int = 100) -> list[int]:
        """Returns a list of ints of `low` to `high`."""
        return [int(value) for value in self._generator.integers(low, high + 1, count)]

    def floats(self, count: int, low: float = -100.0, high: float = 100.0) -> list[float]:
        """Returns a list of floats between `low` and `high`."""
        return [float(value) for value in self._generator.uniform(low, high, count)]

    def text(self, length: int = 12, alphabet: str = "ab \tcßéΣİ日😀") -> str:
        """Returns a str of characters of `alphabet`."""
        return "".join(alphabet[i] for i in self._generator.integers(0, len(alphabet), length))
