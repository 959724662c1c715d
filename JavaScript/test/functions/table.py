"""Vectors in a NumPy array: two rows, whatever the texts are."""

from typing import Annotated

import numpy as np

from drupe import Parameter, compile

TABLE = np.array([[0.1, -0.0, 1e-40, 3.4e38], [1 / 3, np.pi, -1e30, 2.0]], dtype=np.float32)


@compile(tag="@test/table")
def embed(texts: list[str]) -> Annotated[np.ndarray, Parameter.Embedding()]:
    """Return the table."""
    return TABLE
