"""Texts as bytes and bytes as texts: `encode`, `decode`, `str` and `bytes` with an encoding."""

from __future__ import annotations

from collections.abc import Iterator

from operatorkit import Draw, Sample, primitive


@primitive("python.str.encode", raises=("UnicodeEncodeError", "LookupError"))
def encode(self: str, encoding: str = "utf-8", errors: str = "strict") -> bytes:
    """Returns `self` in UTF-8, UTF-16, UTF-32, ASCII or Latin-1."""
    return self.encode(encoding, errors)


@primitive("python.bytes.decode", raises=("UnicodeDecodeError", "LookupError", "TypeError"))
def decode(self: bytes, encoding: str = "utf-8", errors: str = "strict") -> str:
    """Returns the text that `self` is in UTF-8, UTF-16, UTF-32, ASCII or Latin-1."""
    return self.decode(encoding, errors)


@primitive("python.str", raises=("UnicodeDecodeError", "LookupError", "TypeError"))
def str_decoded(object: bytes, encoding: str, errors: str = "strict") -> str:
    """Returns the text that `object` is in `encoding`."""
    return str(object, encoding, errors)


@primitive("python.bytes", raises=("UnicodeEncodeError", "LookupError"))
def bytes_encoded(source: str, encoding: str, errors: str = "strict") -> bytes:
    """Returns `source` in `encoding`."""
    return bytes(source, encoding, errors)


#: Names of all codecs, some of them in another spelling.
ENCODINGS = [
    "utf-8", "ascii", "latin-1", "UTF8", "iso_8859_1", "us-ascii", "utf-16", "utf-16-le",
    "UTF_16BE", "utf-32", "utf-32-le", "utf-32-be", "utf-8-sig",
]  # fmt: skip

#: Names of all handlers.
HANDLERS = [
    "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape",
    "surrogatepass",
]  # fmt: skip


@encode.samples
@bytes_encoded.samples
def texts(draw: Draw) -> Iterator[Sample]:
    """Yields texts, encodings by several names, and what they cannot encode."""
    for text in [
        "",
        "abc",
        "é😀",
        "é",
        "a\ud800b",
        "\ud800\udfff",
        "€x",
        "\udc80\udcff\ud800",
        "éé€",
    ]:
        for encoding in ENCODINGS:
            yield Sample(text, encoding)
    for text in ["é😀", "a\ud800b", "\udc80\udcff\ud800"]:
        for encoding in ["utf-8", "ascii", "latin-1", "utf-16-le"]:
            for errors in HANDLERS:
                if (encoding, errors) != ("utf-16-le", "surrogateescape"):
                    yield Sample(text, encoding, errors)
    yield Sample("é", "klingon")
    yield Sample("é", "ascii", "klingon")


@decode.samples
@str_decoded.samples
def byte_strings(draw: Draw) -> Iterator[Sample]:
    """Yields byte strings that are texts, and each kind that is none."""
    for data in [b"", b"abc", "é😀".encode(), b"\xff", b"a\xff\xfeb", b"\xe2\x82", b"\xe2\x28\xa1",
                 b"\xf0\x9f\x98", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"x\x80",
                 b"\xe2\x82\xe2\x82\xac", b"\xef\xbb\xbfx", b"\xff\xfea\x00", b"\xfe\xff\x00a",
                 b"\x00\xd8a\x00", b"\x00\xdca\x00", b"\x00\xd8", b"\xd8\x00\x00",
                 b"\x3d\xd8\x00\xde",
                 b"\xff\xfe\x00\x00a\x00\x00\x00", b"\x00\xd8\x00\x00",
                 b"\x00\x00\x11\x00"]:  # fmt: skip
        for encoding in ENCODINGS:
            yield Sample(data, encoding)
    for data in [b"a\xff\xfeb", b"\xed\xa0\x80", b"\xe2\x82", b"\x00\xd8a\x00", b"\x00\xd8"]:
        for encoding in ["utf-8", "ascii", "utf-16", "utf-32-be"]:
            for errors in HANDLERS:
                if (encoding, errors) != ("utf-32-be", "xmlcharrefreplace"):
                    yield Sample(data, encoding, errors)
    yield Sample(b"abc", "klingon")
    yield Sample(b"\xff", "ascii", "klingon")
