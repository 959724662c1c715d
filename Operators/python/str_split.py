"""Methods of strings that take them apart and put them together."""

from __future__ import annotations

from collections.abc import Iterator

from operatorkit import Draw, Iterable, Sample, primitive


@primitive("python.str.split")
def split_blank(self: str, sep: None = None, maxsplit: int = -1) -> list[str]:
    """Returns the words between runs of whitespace, none of them empty."""
    return self.split(sep, maxsplit)


@primitive("python.str.split", raises=("ValueError",))
def split(self: str, sep: str, maxsplit: int = -1) -> list[str]:
    """Returns the parts between occurrences of `sep`."""
    return self.split(sep, maxsplit)


@primitive("python.str.rsplit")
def rsplit_blank(self: str, sep: None = None, maxsplit: int = -1) -> list[str]:
    """Returns the words between runs of whitespace, splitting from the end."""
    return self.rsplit(sep, maxsplit)


@primitive("python.str.rsplit", raises=("ValueError",))
def rsplit(self: str, sep: str, maxsplit: int = -1) -> list[str]:
    """Returns the parts between occurrences of `sep`, splitting from the end."""
    return self.rsplit(sep, maxsplit)


@primitive("python.str.splitlines")
def splitlines(self: str, keepends: bool = False) -> list[str]:
    """Returns the lines, at any of the line boundaries of Unicode."""
    return self.splitlines(keepends)


@primitive("python.str.partition", raises=("ValueError",))
def partition(self: str, sep: str) -> tuple[str, str, str]:
    """Returns what is before the first `sep`, `sep`, and what is after it."""
    return self.partition(sep)


@primitive("python.str.rpartition", raises=("ValueError",))
def rpartition(self: str, sep: str) -> tuple[str, str, str]:
    """Returns what is before the last `sep`, `sep`, and what is after it."""
    return self.rpartition(sep)


@primitive("python.str.join", raises=("RuntimeError",))
def join(self: str, parts: Iterable[str]) -> str:
    """Returns `parts` with `self` between them."""
    return self.join(parts)


@split_blank.samples
@rsplit_blank.samples
def blanks(draw: Draw) -> Iterator[Sample]:
    """Yields texts with whitespace of all kinds and limits."""
    for text in ["  a  b ", "", "   ", "a\u00a0b\u3000c\x1cd\u200be", "a b  c d", "é\t\n日 😀"]:
        yield Sample(text)
        for limit in [0, 1, 2, 100, -5]:
            yield Sample(text, None, limit)
    for _ in range(6):
        yield Sample(draw.text(20))


@split.samples
@rsplit.samples
def separators(draw: Draw) -> Iterator[Sample]:
    """Yields separators at the ends, beside each other, long, missing and empty."""
    for text in ["a,b,c", "", ",", ",,a,,b,", "a->b->c", "aaa", "é→ß→", "  a  b "]:
        for sep in [",", "->", "aa", "→", " ", ""]:
            yield Sample(text, sep)
        yield Sample(text, ",", 1)
        yield Sample(text, ",", 0)


@splitlines.samples
def lines(draw: Draw) -> Iterator[Sample]:
    """Yields all line boundaries, kept and dropped."""
    for text in ["a\r\nb\x0bc\u2028d\n", "", "\n", "a\n\nb", "a\r\rb\x1c\x1d\x1e\x85\x0cé", "x\r"]:
        yield Sample(text)
        yield Sample(text, True)


@partition.samples
@rpartition.samples
def partitions(draw: Draw) -> Iterator[Sample]:
    """Yields separators that occur twice, never, and an empty one."""
    for text, sep in [("k=v=w", "="), ("kv", "="), ("a→b", "→"), ("", "x"), ("a", ""), ("==", "=")]:
        yield Sample(text, sep)


@join.samples
def joins(draw: Draw) -> Iterator[Sample]:
    """Yields no part, one, and several, from iterables of all kinds."""
    yield Sample(", ", ["a", "b", "é😀"])
    yield Sample(", ", ["a"])
    yield Sample("", ["x", "", "y"])
    yield Sample("-", "añb")
    yield Sample("→", ("a", "b"))
    yield Sample("", {"k": 1, "j": 2})
