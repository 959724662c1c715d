"""Methods of byte strings that search and split."""

from __future__ import annotations

from collections.abc import Iterator

from operatorkit import Draw, Iterable, Sample, primitive


@primitive("python.bytes.find", raises=("ValueError",))
def find(self: bytes, part: bytes, start: int | None = None, stop: int | None = None) -> int:
    """Returns where `part` begins first in `self[start:stop]`, or -1."""
    return self.find(part, start, stop)


@primitive("python.bytes.find", raises=("ValueError",))
def find_byte(self: bytes, part: int, start: int | None = None, stop: int | None = None) -> int:
    """Returns where the byte `part` is first in `self[start:stop]`, or -1."""
    return self.find(part, start, stop)


@primitive("python.bytes.rfind", raises=("ValueError",))
def rfind(self: bytes, part: bytes, start: int | None = None, stop: int | None = None) -> int:
    """Returns where `part` begins last in `self[start:stop]`, or -1."""
    return self.rfind(part, start, stop)


@primitive("python.bytes.rfind", raises=("ValueError",))
def rfind_byte(self: bytes, part: int, start: int | None = None, stop: int | None = None) -> int:
    """Returns where the byte `part` is last in `self[start:stop]`, or -1."""
    return self.rfind(part, start, stop)


@primitive("python.bytes.index", raises=("ValueError",))
def index(self: bytes, part: bytes, start: int | None = None, stop: int | None = None) -> int:
    """Returns where `part` begins first, or ValueError."""
    return self.index(part, start, stop)


@primitive("python.bytes.index", raises=("ValueError",))
def index_byte(self: bytes, part: int, start: int | None = None, stop: int | None = None) -> int:
    """Returns where the byte `part` is first, or ValueError."""
    return self.index(part, start, stop)


@primitive("python.bytes.rindex", raises=("ValueError",))
def rindex(self: bytes, part: bytes, start: int | None = None, stop: int | None = None) -> int:
    """Returns where `part` begins last, or ValueError."""
    return self.rindex(part, start, stop)


@primitive("python.bytes.count", raises=("ValueError",))
def count(self: bytes, part: bytes, start: int | None = None, stop: int | None = None) -> int:
    """Returns how often `part` occurs without overlap."""
    return self.count(part, start, stop)


@primitive("python.bytes.count", raises=("ValueError",))
def count_byte(self: bytes, part: int, start: int | None = None, stop: int | None = None) -> int:
    """Returns how often the byte `part` occurs."""
    return self.count(part, start, stop)


@primitive("python.bytes.startswith")
def startswith(
    self: bytes, prefix: bytes, start: int | None = None, stop: int | None = None
) -> bool:
    """Returns whether `self[start:stop]` begins with `prefix`."""
    return self.startswith(prefix, start, stop)


@primitive("python.bytes.startswith")
def startswith_any(
    self: bytes, prefix: tuple[bytes, ...], start: int | None = None, stop: int | None = None
) -> bool:
    """Returns whether `self[start:stop]` begins with one of `prefix`."""
    return self.startswith(prefix, start, stop)


@primitive("python.bytes.endswith")
def endswith(self: bytes, suffix: bytes, start: int | None = None, stop: int | None = None) -> bool:
    """Returns whether `self[start:stop]` ends with `suffix`."""
    return self.endswith(suffix, start, stop)


@primitive("python.bytes.endswith")
def endswith_any(
    self: bytes, suffix: tuple[bytes, ...], start: int | None = None, stop: int | None = None
) -> bool:
    """Returns whether `self[start:stop]` ends with one of `suffix`."""
    return self.endswith(suffix, start, stop)


@primitive("python.bytes.split")
def split_blank(self: bytes, sep: None = None, maxsplit: int = -1) -> list[bytes]:
    """Returns the words between runs of white space."""
    return self.split(sep, maxsplit)


@primitive("python.bytes.split", raises=("ValueError",))
def split(self: bytes, sep: bytes, maxsplit: int = -1) -> list[bytes]:
    """Returns the parts between occurrences of `sep`."""
    return self.split(sep, maxsplit)


@primitive("python.bytes.rsplit")
def rsplit_blank(self: bytes, sep: None = None, maxsplit: int = -1) -> list[bytes]:
    """Returns the words between runs of white space, splitting from the end."""
    return self.rsplit(sep, maxsplit)


@primitive("python.bytes.rsplit", raises=("ValueError",))
def rsplit(self: bytes, sep: bytes, maxsplit: int = -1) -> list[bytes]:
    """Returns the parts between occurrences of `sep`, splitting from the end."""
    return self.rsplit(sep, maxsplit)


@primitive("python.bytes.splitlines")
def splitlines(self: bytes, keepends: bool = False) -> list[bytes]:
    """Returns the lines."""
    return self.splitlines(keepends)


@primitive("python.bytes.partition", raises=("ValueError",))
def partition(self: bytes, sep: bytes) -> tuple[bytes, bytes, bytes]:
    """Returns what is before the first `sep`, `sep`, and what is after it."""
    return self.partition(sep)


@primitive("python.bytes.rpartition", raises=("ValueError",))
def rpartition(self: bytes, sep: bytes) -> tuple[bytes, bytes, bytes]:
    """Returns what is before the last `sep`, `sep`, and what is after it."""
    return self.rpartition(sep)


@primitive("python.bytes.join", raises=("RuntimeError",))
def join(self: bytes, parts: Iterable[bytes]) -> bytes:
    """Returns `parts` with `self` between them."""
    return self.join(parts)


@find.samples
@rfind.samples
@index.samples
@rindex.samples
@count.samples
def searches(draw: Draw) -> Iterator[Sample]:
    """Yields parts that occur, that do not, empty ones, and bounds."""
    for self, part in [
        (b"hello", b"l"),
        (b"hello", b""),
        (b"hello", b"z"),
        (b"", b""),
        (b"aaaa", b"aa"),
    ]:
        yield Sample(self, part)
        for start, stop in [(1, 3), (-2, None), (10, None), (3, 1), (None, -1)]:
            yield Sample(self, part, start, stop)


@find_byte.samples
@rfind_byte.samples
@index_byte.samples
@count_byte.samples
def byte_searches(draw: Draw) -> Iterator[Sample]:
    """Yields bytes that occur, that do not, and what is no byte."""
    for part in [108, 0, 256, -1]:
        yield Sample(b"hello\xff", part)


@startswith.samples
@endswith.samples
def affixes(draw: Draw) -> Iterator[Sample]:
    """Yields affixes and bounds."""
    for affix in [b"", b"h", b"o", b"hello", b"hellos"]:
        yield Sample(b"hello", affix)
        yield Sample(b"hello", affix, 1, -1)
        yield Sample(b"hello", affix, 9)


@startswith_any.samples
@endswith_any.samples
def any_affixes(draw: Draw) -> Iterator[Sample]:
    """Yields tuples of affixes."""
    yield Sample(b"hello", (b"x", b"h"))
    yield Sample(b"hello", (b"x", b"lo"))


@split_blank.samples
@rsplit_blank.samples
def blanks(draw: Draw) -> Iterator[Sample]:
    """Yields white space of all kinds, and limits."""
    for self in [b"", b"  ", b" a  b\tc\n", b"a", b"\x0ba\x0cb\x1cc\x85"]:
        for maxsplit in [-1, 0, 1, 2, 9]:
            yield Sample(self, None, maxsplit)


@split.samples
@rsplit.samples
def separators(draw: Draw) -> Iterator[Sample]:
    """Yields separators that occur, that do not, and an empty one."""
    for self, sep in [(b"a,b,,c", b","), (b"", b","), (b"aXXbXXXc", b"XX"), (b"abc", b"")]:
        for maxsplit in [-1, 0, 1, 9]:
            yield Sample(self, sep, maxsplit)


@splitlines.samples
def lines(draw: Draw) -> Iterator[Sample]:
    """Yields all ends of lines, and what is none for bytes."""
    for self in [b"", b"a\nb", b"a\r\nb\rc\n\n", b"\n", b"a\x0bb\x85c"]:
        yield Sample(self)
        yield Sample(self, True)


@partition.samples
@rpartition.samples
def partitions(draw: Draw) -> Iterator[Sample]:
    """Yields separators that occur, that do not, and an empty one."""
    for self, sep in [(b"k=v=w", b"="), (b"kv", b"="), (b"", b"="), (b"a", b"")]:
        yield Sample(self, sep)


@join.samples
def joins(draw: Draw) -> Iterator[Sample]:
    """Yields lists and tuples of parts."""
    yield Sample(b", ", [b"a", b"", b"\xff"])
    yield Sample(b"", (b"a", b"b"))
