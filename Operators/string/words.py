"""string.capwords."""

from __future__ import annotations

from operatorkit import composite


@composite("string.capwords")
def capwords(s: str, sep: str | None = None) -> str:
    """Returns a text whose words are capitalized."""
    if sep is None:
        return " ".join([word.capitalize() for word in s.split()])
    if not sep:
        raise ValueError("empty separator")
    return sep.join([word.capitalize() for word in s.split(sep)])
