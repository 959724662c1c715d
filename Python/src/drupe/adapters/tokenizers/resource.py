"""The tokenizer resource: a list of components that compiled code maps and reads in place.

All numbers are little endian; every component starts at a multiple of 8.

    header      magic "DRUPETK1", u32 size of all, u32 components, u64 checksum of what follows
                the header, u64 zero
    directory   per component: u32 kind, u32 offset from the start, u32 size, u32 zero
    components  in the order in which they are applied within their stage

Texts (tokens with a role, prefixes, patterns) are numbers into the `TEXTS` component:

    u32 count, u32 starts[count + 1] within the bytes that follow, UTF-8 bytes

The other payloads are described by the functions that write them. A reader refuses kinds that it
does not know, so new components (BPE, other normalizers) only add kinds; a change of an existing
payload changes the magic.
"""

from __future__ import annotations

import struct
from enum import IntEnum

from drupe.adapters import AdapterError

MAGIC = b"DRUPETK1"
HEADER = struct.Struct("<8sIIQQ")
ENTRY = struct.Struct("<IIII")

#: What takes the place of an id, a text or a place that does not exist.
NONE = 0xFFFFFFFF


class Kind(IntEnum):
    """What a component is; the high digit is its stage."""

    TEXTS = 0x01
    ADDED_TOKENS = 0x02
    TRUNCATION = 0x03
    PADDING = 0x04
    TEMPLATE = 0x05
    CODE_POINTS = 0x06
    DECOMPOSITIONS = 0x07
    BERT_NORMALIZER = 0x10
    BERT_PRE_TOKENIZER = 0x20
    WORD_PIECE = 0x30
    WORD_PIECE_DECODER = 0x40


class Writer:
    """Collects components and texts, and lays them out."""

    def __init__(self) -> None:
        """Start with neither."""
        self._components: list[tuple[Kind, bytes]] = []
        self._texts: dict[str, int] = {}

    def add(self, kind: Kind, payload: bytes) -> None:
        """Append a component."""
        self._components.append((kind, payload))

    def text(self, value: str) -> int:
        """Returns the number of a text, which is stored once."""
        return self._texts.setdefault(value, len(self._texts))

    def finished(self) -> bytes:
        """Returns the resource."""
        components = [(Kind.TEXTS, self._packed_texts()), *self._components]
        offset = HEADER.size + ENTRY.size * len(components)
        directory, body = b"", b""
        for kind, payload in components:
            directory += ENTRY.pack(kind, offset + len(body), len(payload), 0)
            body += payload + bytes(-len(payload) % 8)
        data = directory + body
        size = HEADER.size + len(data)
        if size > 0x7FFFFFFF:
            raise AdapterError("the tokenizer takes more than 2 GB", "use a smaller vocabulary")
        return HEADER.pack(MAGIC, size, len(components), checksum(data), 0) + data

    def _packed_texts(self) -> bytes:
        """Returns the payload of `TEXTS`."""
        encoded = [text.encode() for text in self._texts]
        starts = [0]
        for text in encoded:
            starts.append(starts[-1] + len(text))
        return numbers(len(encoded), *starts) + b"".join(encoded)


def numbers(*values: int) -> bytes:
    """Returns 32-bit unsigned numbers in a row."""
    return struct.pack(f"<{len(values)}I", *values)


def checksum(data: bytes) -> int:
    """Returns the checksum of whole 8-byte words: it tells damage, not malice."""
    value = 0xCBF29CE484222325
    for (word,) in struct.iter_unpack("<Q", data):
        value = ((value ^ word) * 0x9E3779B97F4A7C15) & 0xFFFFFFFFFFFFFFFF
        value ^= value >> 32
    return value
