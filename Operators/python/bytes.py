"""Byte strings, and the encodings that make them of texts and texts of them."""

from __future__ import annotations

from collections.abc import Iterator

from operators.python.list import SLICES

from operatorkit import Draw, Iterable, Sample, primitive


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


@primitive("python.bytes")
def empty() -> bytes:
    """Returns no bytes."""
    return b""


@primitive("python.bytes", raises=("ValueError",))
def zeros(source: int) -> bytes:
    """Returns `source` zeros."""
    return bytes(source)


@primitive("python.bytes")
def bytes_(source: bytes) -> bytes:
    """Returns the bytes of `source`."""
    return bytes(source)


@primitive("python.bytes", raises=("ValueError", "RuntimeError"))
def values(source: Iterable[int]) -> bytes:
    """Returns bytes of the values of `source`."""
    return bytes(source)


@primitive("python.bytes.fromhex", raises=("ValueError",))
def fromhex(string: str) -> bytes:
    """Returns the bytes that `string` writes in base 16, two digits for each."""
    return bytes.fromhex(string)


@primitive("python.contains", raises=("ValueError",))
def contains_byte(a: bytes, part: int) -> bool:
    """Returns whether the byte `part` is in `a`."""
    return part in a


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


@primitive("python.bytes.hex", raises=("ValueError",))
def hex_grouped(self: bytes, sep: str, bytes_per_sep: int = 1) -> str:
    """Returns two digits for each byte, with `sep` between groups counted from the end."""
    return self.hex(sep, bytes_per_sep)


@zeros.samples
def sizes(draw: Draw) -> Iterator[Sample]:
    """Yields sizes, one of them negative."""
    for source in [0, 3, -1]:
        yield Sample(source)


@values.samples
def value_lists(draw: Draw) -> Iterator[Sample]:
    """Yields values that are bytes, and those that are none."""
    for source in [[1, 2, 255], (0,), [256], [-1], {7}]:
        yield Sample(source)


@fromhex.samples
def hex_texts(draw: Draw) -> Iterator[Sample]:
    """Yields digits in both cases with and without blanks, and faults."""
    for string in ["", "00ff", "DE ad  BE\tef", " 0a", "0", "0 a", "zz", "0x", "é0", "00 f"]:
        yield Sample(string)


@contains_byte.samples
def byte_items(draw: Draw) -> Iterator[Sample]:
    """Yields bytes that are there, that are not, and what is no byte."""
    for part in [97, 99, 256, -1]:
        yield Sample(b"aba\xff", part)


@hex_grouped.samples
def groups(draw: Draw) -> Iterator[Sample]:
    """Yields groups from both ends, and faulty separators."""
    for size in [1, 2, 3, -2, 0, 9]:
        yield Sample(b"\x01\x02\x03\x04\xff", ":", size)
    yield Sample(b"", "-")
    yield Sample(b"ab", "--")
    yield Sample(b"ab", "é")
    yield Sample(b"ab", "")


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
@bytes_.samples
def byte_strings(draw: Draw) -> Iterator[Sample]:
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
