"""Vectors whose length the caller chooses."""

from typing import Annotated

from drupe import Parameter, compile


@compile(tag="@test/shortened")
def embed(
    texts: list[str], size: Annotated[int, Parameter.EmbeddingDims(min=2, max=16)] = 4
) -> Annotated[list[list[float]], Parameter.Embedding()]:
    """Return the length of each text, plus a quarter for each component before."""
    return [[len(text) + 0.25 * i for i in range(size)] for text in texts]
