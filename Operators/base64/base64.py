"""base64: bytes as texts of 64, 32 or 16 digits."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterator

from operatorkit import Draw, Sample, composite, primitive


@primitive("base64.b64encode")
def b64encode(s: bytes, altchars: None = None) -> bytes:
    """Returns `s` in base 64."""
    return base64.b64encode(s, altchars)


@primitive("base64.b64encode", raises=("AssertionError",))
def b64encode_with(s: bytes, altchars: bytes) -> bytes:
    """Returns `s` in base 64, with other digits for `+` and `/`."""
    return base64.b64encode(s, altchars)


@primitive("base64.b64decode", raises=("Error",))
def b64decode(s: bytes, altchars: bytes | None = None, validate: bool = False) -> bytes:
    """Returns the bytes that digits of base 64 say."""
    return base64.b64decode(s, altchars, validate)


@primitive("base64.b64decode", raises=("Error", "ValueError"))
def b64decode_text(s: str, altchars: bytes | None = None, validate: bool = False) -> bytes:
    """Returns the bytes that digits of base 64 say."""
    return base64.b64decode(s, altchars, validate)


@composite("base64.standard_b64encode")
def standard_b64encode(s: bytes) -> bytes:
    """Returns `s` in base 64."""
    return b64encode(s)


@composite("base64.standard_b64decode")
def standard_b64decode(s):
    """Returns the bytes that digits of base 64 say."""
    return base64.b64decode(s)


@composite("base64.urlsafe_b64encode")
def urlsafe_b64encode(s: bytes) -> bytes:
    """Returns `s` in base 64, with `-` and `_` for `+` and `/`."""
    return b64encode_with(s, b"-_")


@composite("base64.urlsafe_b64decode")
def urlsafe_b64decode(s):
    """Returns the bytes that digits of base 64 say, with `-` and `_` for `+` and `/`."""
    return base64.b64decode(s, b"-_")


@primitive("base64.b32encode")
def b32encode(s: bytes) -> bytes:
    """Returns `s` in base 32."""
    return base64.b32encode(s)


@primitive("base64.b32decode", raises=("Error",))
def b32decode(s: bytes, casefold: bool = False) -> bytes:
    """Returns the bytes that digits of base 32 say."""
    return base64.b32decode(s, casefold)


@primitive("base64.b32decode", raises=("Error", "ValueError"))
def b32decode_text(s: str, casefold: bool = False) -> bytes:
    """Returns the bytes that digits of base 32 say."""
    return base64.b32decode(s, casefold)


@composite("base64.b16encode")
def b16encode(s: bytes) -> bytes:
    """Returns `s` in hexadecimal digits."""
    return binascii.hexlify(s).decode().upper().encode()


@b64encode.samples
@b32encode.samples
def data(draw: Draw) -> Iterator[Sample]:
    for count in range(12):
        yield Sample(bytes(draw.integers(count, 0, 255)))


@b64encode_with.samples
def data_with_digits(draw: Draw) -> Iterator[Sample]:
    yield Sample(b"\xff\xfe\xfd\xfc", b"-_")
    yield Sample(b"\xff\xfe", b"-")


@b64decode.samples
def digits(draw: Draw) -> Iterator[Sample]:
    for text in [b"", b"aGk=", b"aGkh", b"a GV\ns", b"aGk", b"a", b"=aGk", b"aGk==", b"-_-_"]:
        yield Sample(text)
        yield Sample(text, b"-_")
        yield Sample(text, None, True)


@b64decode_text.samples
def texts(draw: Draw) -> Iterator[Sample]:
    yield Sample("aGkh")
    yield Sample("é")


@b32decode.samples
def digits_of_32(draw: Draw) -> Iterator[Sample]:
    for count in range(12):
        yield Sample(base64.b32encode(bytes(draw.integers(count, 0, 255))))
    for text in [b"mfrgg===", b"MFRGG", b"MFRGG=A=", b"1FRGG===", b"A=======", b"========"]:
        yield Sample(text)
        yield Sample(text, True)


@b32decode_text.samples
def texts_of_32(draw: Draw) -> Iterator[Sample]:
    yield Sample("MFRGG===")
    yield Sample("é")
