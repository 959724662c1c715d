"""Byte strings, and the encodings that make them of texts and texts of them."""

from __future__ import annotations

from collections.abc import Iterator

from operators.python.list import SLICES

from operatorkit import Draw, Sample, primitive


@primitive("python.str.encode", raises=("UnicodeEncodeError", "LookupError"))
def encode(self: str, encoding: str = "utf-8", errors: str = "strict") -> bytes:
    """Returns `self` in UTF-8, ASCII or Latin-1."""
    return self.encode(encoding, errors)


@primitive("python.bytes.decode", raises=("UnicodeDecodeError", "LookupError"))
def decode(self: bytes, encoding: str = "utf-8", errors: str = "strict") -> str:
    """Returns the text that `self` is in UTF-8, ASCII or Latin-1."""
    return self.decode(encoding, errors)


@primitive("python.add")
def add(a: bytes, b: bytes) -> bytes:
    """Returns `a` followed by `b`."""
    return a + b


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


@encode.samples
def texts(draw: Draw) -> Iterator[Sample]:
    """Yields texts, encodings by several names, and what they cannot encode."""
    for text in ["", "abc", "é😀", "é", "a\ud800b", "\ud800\udfff", "€x"]:
        for encoding in ["utf-8", "ascii", "latin-1", "UTF8", "iso_8859_1", "us-ascii"]:
            yield Sample(text, encoding)
        for errors in ["ignore", "replace"]:
            yield Sample(text, "ascii", errors)
            yield Sample(text, "utf-8", errors)
    yield Sample("é")
    yield Sample("é", "klingon")


@decode.samples
def byte_strings(draw: Draw) -> Iterator[Sample]:
    """Yields byte strings that are texts, and each kind that is none."""
    for data in [b"", b"abc", "é😀".encode(), b"\xff", b"a\xff\xfeb", b"\xe2\x82", b"\xe2\x28\xa1",
                 b"\xf0\x9f\x98", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"x\x80",
                 b"\xe2\x82\xe2\x82\xac"]:  # fmt: skip
        for encoding in ["utf-8", "ascii", "latin-1"]:
            yield Sample(data, encoding)
        for errors in ["ignore", "replace"]:
            yield Sample(data, "utf-8", errors)
            yield Sample(data, "ascii", errors)
    yield Sample(b"abc", "klingon")


@add.samples
@contains.samples
def pairs(draw: Draw) -> Iterator[Sample]:
    """Yields pairs of byte strings."""
    yield Sample(b"ab\x00", b"\x00")
    yield Sample(b"", b"x")
    yield Sample(b"xyz", b"")


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
