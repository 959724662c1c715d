"""struct: numbers and texts as bytes, by formats that are known when the program is compiled."""

from __future__ import annotations

import struct

from operatorkit import Any, Constant, composite, format_items, primitive

FORMATS = (
    "the format of '{}' must be known when the program is compiled",
    "write the format as a literal, or choose between calls with literals by 'if'",
)


@primitive("struct.calcsize", raises=("error",))
def calcsize(format: Constant[str]) -> int:
    """Returns the number of bytes that a format says."""
    return struct.calcsize(format)


@primitive("struct.pack", raises=("error", "OverflowError"))
def pack(format: Constant[str], *values: Any) -> bytes:
    """Returns the bytes that say `values`."""
    return struct.pack(format, *values)


@primitive("struct.unpack", raises=("error", "OverflowError"), result="template")
def unpack(format: Constant[str], buffer: bytes) -> format_items(format):
    """Returns the values that bytes say."""
    return struct.unpack(format, buffer)


@primitive("struct.unpack_from", raises=("error", "OverflowError"), result="template")
def unpack_from(format: Constant[str], buffer: bytes, offset: int = 0) -> format_items(format):
    """Returns the values that the bytes from `offset` on say."""
    return struct.unpack_from(format, buffer, offset)


@primitive("struct._unpack_all", raises=("error", "OverflowError"), result="template")
def unpack_all(format: Constant[str], buffer: bytes) -> list[format_items(format)]:
    """Returns the values that bytes say, again and again."""
    return list(struct.iter_unpack(format, buffer))


@composite("struct.iter_unpack")
def iter_unpack(format: str, buffer: bytes):
    """Returns the values that bytes say, again and again."""
    return iter(unpack_all(format, buffer))


@primitive("struct.pack", refuses=(FORMATS[0].format("struct.pack"), FORMATS[1]))
def pack_any(format: str, *values: Any) -> None:
    """Is refused."""


@primitive("struct.unpack", refuses=(FORMATS[0].format("struct.unpack"), FORMATS[1]))
def unpack_any(format: str, buffer: bytes) -> None:
    """Is refused."""


@primitive("struct.unpack_from", refuses=(FORMATS[0].format("struct.unpack_from"), FORMATS[1]))
def unpack_from_any(format: str, buffer: bytes, offset: int = 0) -> None:
    """Is refused."""


@primitive("struct.calcsize", refuses=(FORMATS[0].format("struct.calcsize"), FORMATS[1]))
def calcsize_any(format: str) -> None:
    """Is refused."""
