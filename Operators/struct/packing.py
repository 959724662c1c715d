"""struct: numbers and texts as bytes."""

from __future__ import annotations

import struct

from operatorkit import Any, Constant, composite, format_items, primitive


@primitive("struct.calcsize", raises=("error",))
def calcsize(format: str) -> int:
    """Returns the number of bytes that a format says."""
    return struct.calcsize(format)


@primitive("struct.pack", raises=("error", "OverflowError"))
def pack(format: str, *values: Any) -> bytes:
    """Returns the bytes that say `values`."""
    return struct.pack(format, *values)


@primitive("struct.unpack", raises=("error", "OverflowError"), result="template")
def unpack(format: Constant[str], buffer: bytes) -> format_items(format):
    """Returns the values that bytes say."""
    return struct.unpack(format, buffer)


@primitive("struct.unpack", raises=("error", "OverflowError"), result="template")
def unpack_any(format: str, buffer: bytes) -> tuple[bool | int | float | bytes, ...]:
    """Returns the values that bytes say by a format that is known when the program runs."""
    return struct.unpack(format, buffer)


@primitive("struct.unpack_from", raises=("error", "OverflowError"), result="template")
def unpack_from(format: Constant[str], buffer: bytes, offset: int = 0) -> format_items(format):
    """Returns the values that the bytes from `offset` on say."""
    return struct.unpack_from(format, buffer, offset)


@primitive("struct.unpack_from", raises=("error", "OverflowError"), result="template")
def unpack_from_any(
    format: str, buffer: bytes, offset: int = 0
) -> tuple[bool | int | float | bytes, ...]:
    """Returns the values that the bytes from `offset` on say by a format that the program makes."""
    return struct.unpack_from(format, buffer, offset)


@primitive("struct._unpack_all", raises=("error", "OverflowError"), result="template")
def unpack_all(format: Constant[str], buffer: bytes) -> list[format_items(format)]:
    """Returns the values that bytes say, again and again."""
    return list(struct.iter_unpack(format, buffer))


@primitive("struct._unpack_all", raises=("error", "OverflowError"), result="template")
def unpack_all_any(format: str, buffer: bytes) -> list[tuple[bool | int | float | bytes, ...]]:
    """Returns the values that bytes say, again and again, by a format that the program makes."""
    return list(struct.iter_unpack(format, buffer))


@composite("struct.iter_unpack")
def iter_unpack(format: str, buffer: bytes):
    """Returns the values that bytes say, again and again."""
    return iter(unpack_all(format, buffer))
