"""Bytes as texts: hexadecimal digits and base 64, and checksums."""

from __future__ import annotations

import binascii
import zlib
from collections.abc import Iterator

from operatorkit import Draw, Sample, composite, primitive


@primitive("binascii.hexlify")
def hexlify(data: bytes) -> bytes:
    """Returns `data` in hexadecimal digits."""
    return binascii.hexlify(data)


@primitive("binascii.unhexlify", raises=("Error",))
def unhexlify(hexstr: bytes) -> bytes:
    """Returns the bytes that hexadecimal digits say."""
    return binascii.unhexlify(hexstr)


@primitive("binascii.unhexlify", raises=("Error", "ValueError"))
def unhexlify_text(hexstr: str) -> bytes:
    """Returns the bytes that hexadecimal digits say."""
    return binascii.unhexlify(hexstr)


@composite("binascii.b2a_hex")
def b2a_hex(data: bytes) -> bytes:
    """Returns `data` in hexadecimal digits."""
    return hexlify(data)


@composite("binascii.a2b_hex")
def a2b_hex(hexstr):
    """Returns the bytes that hexadecimal digits say."""
    return binascii.unhexlify(hexstr)


@primitive("binascii.b2a_base64")
def b2a_base64(data: bytes, *, newline: bool = True) -> bytes:
    """Returns `data` in base 64."""
    return binascii.b2a_base64(data, newline=newline)


@primitive("binascii.a2b_base64", raises=("Error",))
def a2b_base64(data: bytes, *, strict_mode: bool = False) -> bytes:
    """Returns the bytes that digits of base 64 say."""
    return binascii.a2b_base64(data, strict_mode=strict_mode)


@primitive("binascii.a2b_base64", raises=("Error", "ValueError"))
def a2b_base64_text(data: str, *, strict_mode: bool = False) -> bytes:
    """Returns the bytes that digits of base 64 say."""
    return binascii.a2b_base64(data, strict_mode=strict_mode)


@primitive("binascii.crc32")
def crc32(data: bytes, crc: int = 0) -> int:
    """Returns the checksum CRC-32."""
    return binascii.crc32(data, crc)


@primitive("binascii.adler32", oracle="zlib.adler32")
def adler32(data: bytes, value: int = 1) -> int:
    """Returns the checksum Adler-32."""
    return zlib.adler32(data, value)


@composite("zlib.adler32")
def zlib_adler32(data: bytes, value: int = 1) -> int:
    """Returns the checksum Adler-32."""
    return adler32(data, value)


@composite("zlib.crc32")
def zlib_crc32(data: bytes, value: int = 0) -> int:
    """Returns the checksum CRC-32."""
    return crc32(data, value)


@hexlify.samples
@b2a_base64.samples
@crc32.samples
@adler32.samples
def data(draw: Draw) -> Iterator[Sample]:
    for count in range(8):
        yield Sample(bytes(draw.integers(count, 0, 255)))
    yield Sample(bytes(draw.integers(1000, 0, 255)))


@unhexlify.samples
@a2b_base64.samples
def encoded_digits(draw: Draw) -> Iterator[Sample]:
    for sample in digits(draw):
        yield Sample(sample.arguments[0].encode())


@unhexlify_text.samples
@a2b_base64_text.samples
def digits(draw: Draw) -> Iterator[Sample]:
    texts = [
        "",
        "00ff",
        "ABCD",
        "abc",
        "zz",
        "aGk=",
        "aGkh",
        "a GV\ns",
        "aGk",
        "a",
        "=aGk",
        "aGk==",
    ]
    for text in [*texts, "aaaaa", "aG=k", "aGk=aGk=", "\u00e9"]:
        yield Sample(text)
