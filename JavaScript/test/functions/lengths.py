"""A function that makes no vectors."""

from drupe import compile


@compile(tag="@test/lengths")
def lengths(texts: list[str]) -> list[int]:
    """Count the characters of each text."""
    return [len(text) for text in texts]
