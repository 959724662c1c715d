"""The resources that model operators read: packed weights and embedding tables, from arrays.

The compiler's tensor passes write the same bytes; this is the plain description that samples and
references use. All numbers are little endian.
"""

from __future__ import annotations

import struct

import numpy as np

PANEL = 16
"""The number of columns that lie side by side in a panel of a packed matrix."""


def scaled(values: np.ndarray, axis: int) -> tuple[np.ndarray, np.ndarray]:
    """Returns int8 values and float32 scales along `axis` whose product is close to `values`."""
    scales = np.abs(values).max(axis=axis, initial=0.0) / 127.0
    scales = np.where(scales == 0.0, 1.0, scales).astype(np.float32)
    wide = values / np.expand_dims(scales, axis)
    return np.clip(np.rint(wide), -127, 127).astype(np.int8), scales


class PackedMatrix:
    """A weight matrix (K, N) in panels of 16 columns: float32, or int8 with a scale per column."""

    def __init__(self, values: np.ndarray, scales: np.ndarray | None = None) -> None:
        """Holds float32 `values`, or int8 `values` that `scales` multiply."""
        self.values = values
        self.scales = scales

    @classmethod
    def quantized(cls, values: np.ndarray) -> PackedMatrix:
        """Returns the int8 form of float `values`."""
        return cls(*scaled(values, 0))

    def matrix(self) -> np.ndarray:
        """Returns the matrix in float64, as a product must see it."""
        values = self.values.astype(np.float64)
        return values if self.scales is None else values * self.scales

    def resource(self) -> bytes:
        """Returns the bytes: a header of 64, the scales, and the panels as [k][16] each."""
        k, n = self.values.shape
        panels = -(-n // PANEL)
        padded = np.zeros((k, panels * PANEL), self.values.dtype)
        padded[:, :n] = self.values
        body = np.ascontiguousarray(padded.reshape(k, panels, PANEL).swapaxes(0, 1)).tobytes()
        if self.scales is None:
            return header(b"DRUPEPM1", 0, k, n, PANEL, 0, 64) + body
        scales = np.zeros(panels * PANEL, np.float32)
        scales[:n] = self.scales
        return header(b"DRUPEPM1", 1, k, n, PANEL, 64, 64 + scales.nbytes) + scales.tobytes() + body


class QuantizedTable:
    """An embedding table (rows, columns): float32, or int8 with a scale per row."""

    def __init__(self, values: np.ndarray, scales: np.ndarray | None = None) -> None:
        """Holds float32 `values`, or int8 `values` whose rows `scales` multiply."""
        self.values = values
        self.scales = scales

    @classmethod
    def quantized(cls, values: np.ndarray) -> QuantizedTable:
        """Returns the int8 form of float `values`."""
        return cls(*scaled(values, 1))

    def matrix(self) -> np.ndarray:
        """Returns the table in float32."""
        values = self.values.astype(np.float32)
        return values if self.scales is None else values * self.scales[:, None]

    def resource(self) -> bytes:
        """Returns the bytes: a header of 64, the scales filled up to 64 bytes, and the rows."""
        rows, columns = self.values.shape
        body = np.ascontiguousarray(self.values).tobytes()
        if self.scales is None:
            return header(b"DRUPEQT1", 0, rows, columns, 0, 0, 64) + body
        scales = self.scales.astype(np.float32).tobytes()
        scales += bytes(-len(scales) % 64)
        return header(b"DRUPEQT1", 1, rows, columns, 0, 64, 64 + len(scales)) + scales + body


def header(
    magic: bytes, kind: int, rows: int, columns: int, panel: int, scales: int, data: int
) -> bytes:
    """Returns the 64-byte header both resources start with; `scales` and `data` are offsets."""
    return struct.pack("<8sIIIIQQ24x", magic, kind, rows, columns, panel, scales, data)
