"""Embeds texts by their letters: as much of a model as a test needs."""

from typing import Annotated, Literal

from drupe import Parameter, compile

WIDTH = 8
OFFSET = {"query": 1, "document": 0}


def code(text: str, index: int) -> int:
    """Return the code point at `index`; some texts do something else instead."""
    if text == "raise":
        raise ValueError("no vector for 'raise' \u2615")
    if text == "print":
        print("a vector for", text)
    if text == "type":
        raise TypeError("raised inside")
    return ord(text[index])


@compile(tag="@test/letters.v1~a")
def embed(
    texts: list[str], task: Literal["query", "document"] = "document", scale: float = 1.0
) -> Annotated[list[list[float]], Parameter.Embedding(description="Counts of letters.")]:
    """Count the characters of each text by their code point modulo eight."""
    rows = []
    for text in texts:
        row = [0.1] * WIDTH
        for i in range(len(text)):
            row[(code(text, i) + OFFSET[task]) % WIDTH] += scale
        rows.append(row)
    return rows
