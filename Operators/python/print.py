"""`print`, which writes to the caller's print sink, and the check of unbound variables."""

from __future__ import annotations

from collections.abc import Iterator

from operatorkit import Any, Draw, Sample, composite, primitive


@primitive("python.print", io=True)
def print_(*values: Any, sep: str | None = None, end: str | None = None) -> None:
    """Writes `str` of each value, with `sep` (a space) between them and `end` (a line) after."""
    print(*values, sep=sep, end=end)


@print_.samples
def prints(draw: Draw) -> Iterator[Sample]:
    """Yields values of several types, separators and ends."""
    yield Sample(1, "a", None, True, sep="-", end="!")
    yield Sample()
    yield Sample("é😀", 0.1, [1, "x"])
    yield Sample(2, sep="")


@composite("python.print")
def print_to(*values: Any, file: Any, sep: str | None = None, end: str | None = None) -> None:
    """Writes `str` of each value to `file`, with `sep` between them and `end` after them."""
    separator = " " if sep is None else sep
    text = ""
    for value in values:
        file.write(text)
        file.write(str(value))
        text = separator
    file.write("\n" if end is None else end)
