"""tensor.gather_rows: rows of an embedding table."""

from __future__ import annotations

import numpy as np
from operatorkit import Opaque, Tensor, embedded, primitive


@primitive("tensor.gather_rows", raises=("IndexError",))
def gather_rows(
    table: Opaque["tensor.QuantizedTable"], ids: Tensor[np.int64]
) -> Tensor[np.float32, embedded(table, ids)]:
    """Returns the rows `ids` of `table`: (..., columns).

    The table is float32, or int8 with a scale per row. Negative ids count from the end.
    """
    return table.matrix()[ids]
