"""The methods of bytearrays that make new ones: those of byte strings, with a copy around."""

from __future__ import annotations

from operatorkit import Iterable, composite


@composite("python.bytearray.upper")
def upper(self: bytearray) -> bytearray:
    """Returns a new bytearray, as `bytes.upper` makes it."""
    return bytearray(bytes(self).upper())


@composite("python.bytearray.lower")
def lower(self: bytearray) -> bytearray:
    """Returns a new bytearray, as `bytes.lower` makes it."""
    return bytearray(bytes(self).lower())


@composite("python.bytearray.swapcase")
def swapcase(self: bytearray) -> bytearray:
    """Returns a new bytearray, as `bytes.swapcase` makes it."""
    return bytearray(bytes(self).swapcase())


@composite("python.bytearray.capitalize")
def capitalize(self: bytearray) -> bytearray:
    """Returns a new bytearray, as `bytes.capitalize` makes it."""
    return bytearray(bytes(self).capitalize())


@composite("python.bytearray.title")
def title(self: bytearray) -> bytearray:
    """Returns a new bytearray, as `bytes.title` makes it."""
    return bytearray(bytes(self).title())


@composite("python.bytearray.strip")
def strip(self: bytearray, chars: bytes | None = None) -> bytearray:
    """Returns a new bytearray, as `bytes.strip` makes it."""
    return bytearray(bytes(self).strip(chars))


@composite("python.bytearray.lstrip")
def lstrip(self: bytearray, chars: bytes | None = None) -> bytearray:
    """Returns a new bytearray, as `bytes.lstrip` makes it."""
    return bytearray(bytes(self).lstrip(chars))


@composite("python.bytearray.rstrip")
def rstrip(self: bytearray, chars: bytes | None = None) -> bytearray:
    """Returns a new bytearray, as `bytes.rstrip` makes it."""
    return bytearray(bytes(self).rstrip(chars))


@composite("python.bytearray.removeprefix")
def removeprefix(self: bytearray, prefix: bytes) -> bytearray:
    """Returns a new bytearray, as `bytes.removeprefix` makes it."""
    return bytearray(bytes(self).removeprefix(prefix))


@composite("python.bytearray.removesuffix")
def removesuffix(self: bytearray, suffix: bytes) -> bytearray:
    """Returns a new bytearray, as `bytes.removesuffix` makes it."""
    return bytearray(bytes(self).removesuffix(suffix))


@composite("python.bytearray.replace")
def replace(self: bytearray, old: bytes, new: bytes, count: int = -1) -> bytearray:
    """Returns a new bytearray, as `bytes.replace` makes it."""
    return bytearray(bytes(self).replace(old, new, count))


@composite("python.bytearray.center")
def center(self: bytearray, width: int, fillchar: bytes = b" ") -> bytearray:
    """Returns a new bytearray, as `bytes.center` makes it."""
    return bytearray(bytes(self).center(width, fillchar))


@composite("python.bytearray.ljust")
def ljust(self: bytearray, width: int, fillchar: bytes = b" ") -> bytearray:
    """Returns a new bytearray, as `bytes.ljust` makes it."""
    return bytearray(bytes(self).ljust(width, fillchar))


@composite("python.bytearray.rjust")
def rjust(self: bytearray, width: int, fillchar: bytes = b" ") -> bytearray:
    """Returns a new bytearray, as `bytes.rjust` makes it."""
    return bytearray(bytes(self).rjust(width, fillchar))


@composite("python.bytearray.zfill")
def zfill(self: bytearray, width: int) -> bytearray:
    """Returns a new bytearray, as `bytes.zfill` makes it."""
    return bytearray(bytes(self).zfill(width))


@composite("python.bytearray.expandtabs")
def expandtabs(self: bytearray, tabsize: int = 8) -> bytearray:
    """Returns a new bytearray, as `bytes.expandtabs` makes it."""
    return bytearray(bytes(self).expandtabs(tabsize))


@composite("python.bytearray.translate")
def translate(self: bytearray, table: bytes | None, delete: bytes = b"") -> bytearray:
    """Returns a new bytearray, as `bytes.translate` makes it."""
    return bytearray(bytes(self).translate(table, delete))


@composite("python.bytearray.join")
def join(self: bytearray, parts: Iterable[bytes]) -> bytearray:
    """Returns a new bytearray, as `bytes.join` makes it."""
    return bytearray(bytes(self).join(parts))


@composite("python.bytearray.split")
def split(self: bytearray, sep: bytes | None = None, maxsplit: int = -1) -> list[bytearray]:
    """Returns new bytearrays, as `bytes.split` makes them."""
    return [bytearray(part) for part in bytes(self).split(sep, maxsplit)]


@composite("python.bytearray.rsplit")
def rsplit(self: bytearray, sep: bytes | None = None, maxsplit: int = -1) -> list[bytearray]:
    """Returns new bytearrays, as `bytes.rsplit` makes them."""
    return [bytearray(part) for part in bytes(self).rsplit(sep, maxsplit)]


@composite("python.bytearray.splitlines")
def splitlines(self: bytearray, keepends: bool = False) -> list[bytearray]:
    """Returns new bytearrays, as `bytes.splitlines` makes them."""
    return [bytearray(part) for part in bytes(self).splitlines(keepends)]


@composite("python.bytearray.partition")
def partition(self: bytearray, sep: bytes) -> tuple[bytearray, bytearray, bytearray]:
    """Returns new bytearrays, as `bytes.partition` makes them."""
    before, found, after = bytes(self).partition(sep)
    return bytearray(before), bytearray(found), bytearray(after)


@composite("python.bytearray.rpartition")
def rpartition(self: bytearray, sep: bytes) -> tuple[bytearray, bytearray, bytearray]:
    """Returns new bytearrays, as `bytes.rpartition` makes them."""
    before, found, after = bytes(self).rpartition(sep)
    return bytearray(before), bytearray(found), bytearray(after)
