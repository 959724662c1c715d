"""A function that takes as long as it is told."""

from typing import Annotated

from drupe import Parameter, compile


@compile(tag="@test/slow")
def embed(texts: list[str], steps: int = 0) -> Annotated[list[list[float]], Parameter.Embedding()]:
    """Run a generator of random numbers for `steps` steps."""
    rows = []
    for text in texts:
        state = len(text)
        for _ in range(steps):
            state = (state * 16807 + 11) % 2147483647
        rows.append([float(state)])
    return rows
