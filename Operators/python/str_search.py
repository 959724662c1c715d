"""Methods of strings that search: find, count, startswith and their relatives."""

from __future__ import annotations

from collections.abc import Iterator

from operatorkit import Draw, Sample, primitive


@primitive("python.str.find")
def find(self: str, part: str, start: int | None = None, stop: int | None = None) -> int:
    """Returns where `part` begins first in `self[start:stop]`, or -1."""
    return self.find(part, start, stop)


@primitive("python.str.rfind")
def rfind(self: str, part: str, start: int | None = None, stop: int | None = None) -> int:
    """Returns where `part` begins last in `self[start:stop]`, or -1."""
    return self.rfind(part, start, stop)


@primitive("python.str.index", raises=("ValueError",))
def index(self: str, part: str, start: int | None = None, stop: int | None = None) -> int:
    """Returns where `part` begins first; ValueError if it does not occur."""
    return self.index(part, start, stop)


@primitive("python.str.rindex", raises=("ValueError",))
def rindex(self: str, part: str, start: int | None = None, stop: int | None = None) -> int:
    """Returns where `part` begins last; ValueError if it does not occur."""
    return self.rindex(part, start, stop)


@primitive("python.str.count")
def count(self: str, part: str, start: int | None = None, stop: int | None = None) -> int:
    """Returns how often `part` occurs without overlap; '' occurs around every code point."""
    return self.count(part, start, stop)


@primitive("python.str.startswith")
def startswith(self: str, prefix: str, start: int | None = None, stop: int | None = None) -> bool:
    """Returns whether `self[start:stop]` begins with `prefix`."""
    return self.startswith(prefix, start, stop)


@primitive("python.str.startswith")
def startswith_any(
    self: str, prefixes: tuple[str, ...], start: int | None = None, stop: int | None = None
) -> bool:
    """Returns whether `self[start:stop]` begins with one of `prefixes`."""
    return self.startswith(prefixes, start, stop)


@primitive("python.str.endswith")
def endswith(self: str, suffix: str, start: int | None = None, stop: int | None = None) -> bool:
    """Returns whether `self[start:stop]` ends with `suffix`."""
    return self.endswith(suffix, start, stop)


@primitive("python.str.endswith")
def endswith_any(
    self: str, suffixes: tuple[str, ...], start: int | None = None, stop: int | None = None
) -> bool:
    """Returns whether `self[start:stop]` ends with one of `suffixes`."""
    return self.endswith(suffixes, start, stop)


@find.samples
@rfind.samples
@index.samples
@rindex.samples
@count.samples
@startswith.samples
@endswith.samples
def searches(draw: Draw) -> Iterator[Sample]:
    """Yields parts that are there, that are not, that are empty, and bounds of all kinds."""
    for text in ["hello", "aaaa", "", "héllo→😀 héllo"]:
        for part in ["", "l", "aa", "z", "héllo", "→😀", "hello there"]:
            yield Sample(text, part)
    for start, stop in [(-2, None), (1, 3), (3, 1), (5, None), (6, None), (None, -1), (-100, 100)]:
        for part in ["l", "", "ll"]:
            yield Sample("hello", part, start, stop)
            yield Sample("héll→", part, start, stop)


@startswith_any.samples
@endswith_any.samples
def alternatives(draw: Draw) -> Iterator[Sample]:
    """Yields several prefixes or suffixes, and none."""
    yield Sample("model.onnx", (".pt", ".onnx"))
    yield Sample("model.onnx", ("mod", "x"))
    yield Sample("model.onnx", ("a", "b"), 2)
    yield Sample("é", ("", "z"))
