"""tensor.gather_rows: rows of an embedding table."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from operators.tensor.packed import QuantizedTable

from operatorkit import Draw, Opaque, Sample, Tensor, embedded, primitive


@primitive("tensor.gather_rows", raises=("IndexError",))
def gather_rows(
    table: Opaque["tensor.QuantizedTable"], ids: Tensor[np.int64]
) -> Tensor[np.float32, embedded(table, ids)]:
    """Returns the rows `ids` of `table`: (..., columns).

    The table is float32, or int8 with a scale per row. Negative ids count from the end.
    """
    return table.matrix()[ids]


@gather_rows.samples
def samples(draw: Draw) -> Iterator[Sample]:
    """Both formats, negative ids, an id out of range."""
    values = draw.tensor((7, 20))
    exact, quantized = QuantizedTable(values), QuantizedTable.quantized(values)
    yield Sample(exact, np.array([[0, 6], [-1, 3]]))
    yield Sample(quantized, np.array([0, 6, -7]))
    yield Sample(quantized, np.array([], np.int64))
    yield Sample(exact, np.array([7]), raises=IndexError)
