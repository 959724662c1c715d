"""Byte strings, and the encodings that make them of texts and texts of them."""

from __future__ import annotations

from collections.abc import Iterator

from operators.python.list import SLICES

from operatorkit import Draw, Sample, primitive


@primitive("python.add")
def add(a: bytes, b: bytes) -> bytes:
    """Returns `a` followed by `b`."""
    return a + b


@primitive("python.mul")
def mul(a: bytes, count: int) -> bytes:
    """Returns `a`, `count` times."""
    return a * count


@primitive("python.mul")
def rmul(count: int, a: bytes) -> bytes:
    """Returns `a`, `count` times."""
    return count * a


@primitive("python.len")
def len_(a: bytes) -> int:
    """Returns the number of bytes."""
    return len(a)


@primitive("python.contains")
def contains(a: bytes, part: bytes) -> bool:
    """Returns whether `part` is somewhere in `a`."""
    return part in a


@primitive("python.getitem", raises=("IndexError",))
def getitem(a: bytes, index: int) -> int:
    """Returns the byte at `index` as a number."""
    return a[index]


@primitive("python.getitem", raises=("ValueError",))
def getitem_slice(a: bytes, index: slice) -> bytes:
    """Returns the bytes in the slice."""
    return a[index]


@primitive("python.bytes.hex")
def hex_(self: bytes) -> str:
    """Returns two hexadecimal digits for each byte."""
    return self.hex()


@add.samples
@contains.samples
def pairs(draw: Draw) -> Iterator[Sample]:
    """Yields pairs of byte strings."""
    yield Sample(b"ab\x00", b"\x00")
    yield Sample(b"", b"x")
    yield Sample(b"xyz", b"")


@mul.samples
def repetitions(draw: Draw) -> Iterator[Sample]:
    """Yields repetitions: none, negative, several."""
    for count in [0, 1, -2, 3]:
        yield Sample(b"ab\x00", count)


@rmul.samples
def reversed_repetitions(draw: Draw) -> Iterator[Sample]:
    """Yields repetitions with the count first."""
    yield Sample(2, b"ab")


@len_.samples
@hex_.samples
def values(draw: Draw) -> Iterator[Sample]:
    """Yields an empty byte string and another."""
    yield Sample(b"")
    yield Sample(b"a\xff\x00")


@getitem.samples
def indices(draw: Draw) -> Iterator[Sample]:
    """Yields indices within, from the end, and out of range."""
    for index in [0, 2, -1, -3, 3, -4]:
        yield Sample(b"ab\xff", index)


@getitem_slice.samples
def slices(draw: Draw) -> Iterator[Sample]:
    """Yields slices of all kinds."""
    for index in SLICES:
        yield Sample(b"abcde", index)
