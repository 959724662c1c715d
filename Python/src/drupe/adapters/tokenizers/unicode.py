"""Packs the Unicode tables of the library: its own, which differ from Python's `unicodedata`.

`unicode.json` holds them; `Operators/tokenizers/tools/generate_unicode.py` writes and describes it.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

from drupe.adapters.tokenizers.resource import Kind, Writer, numbers

#: The bits of a code point below those that choose a leaf, and below those that choose a block.
LEAF_BITS = 4
HIGH_SHIFT = 9

#: Bits of a decomposition's key that hold the place of its text; the rest hold the code point.
PLACE_BITS = 14


def code_points(writer: Writer) -> None:
    """Add the properties of all code points, by their kind.

    u32 kinds, blocks, leaves
    kinds                     u32 flags | combining class << 8, i32 way to the lower case
    u16 top[0x110000 >> 9]    the block of each value of the high bits of a code point
    u16 blocks[blocks][32]    the leaf of each value of the middle bits
    u8  leaves[leaves][16]    the kind of each value of the low bits
    """
    writer.add(Kind.CODE_POINTS, _packed_code_points())


def decompositions(writer: Writer) -> None:
    """Add the canonical decompositions, but those of Korean syllables, which are computed.

    u32 count
    u32 keys[count]    ascending, code point << 14 | place in the texts
    texts              UTF-8, each with a NUL at its end
    """
    writer.add(Kind.DECOMPOSITIONS, _packed_decompositions())


@cache
def _packed_code_points() -> bytes:
    """Returns the payload of `CODE_POINTS`."""
    facts = _facts()
    points = bytearray()
    for run in " ".join(facts["runs"]).split():
        length, kind = (int(digits, 16) for digits in run.split("*"))
        points += bytes([kind]) * length
    chosen, leaves = _distinct(points, 1 << LEAF_BITS)
    top, blocks = _distinct(chosen, 1 << HIGH_SHIFT - LEAF_BITS)
    head = numbers(len(facts["kinds"]), len(blocks), len(leaves))
    kinds = [struct.pack("<BBHi", flags, class_, 0, way) for flags, class_, way in facts["kinds"]]
    middle = [leaf for block in blocks for leaf in block]
    shorts = struct.pack(f"<{len(top) + len(middle)}H", *top, *middle)
    return head + b"".join(kinds) + shorts + b"".join(map(bytes, leaves))


@cache
def _packed_decompositions() -> bytes:
    """Returns the payload of `DECOMPOSITIONS`."""
    texts, keys = "", []
    for entry in " ".join(_facts()["decompositions"]).split():
        point, parts = entry.split("=")
        text = "".join(chr(int(part, 16)) for part in parts.split("+")) + "\0"
        if (at := texts.find(text)) < 0:
            at = len(texts)
            texts += text
        place = len(texts[:at].encode())
        assert place < 1 << PLACE_BITS, "the decompositions do not fit their table"
        keys.append(int(point, 16) << PLACE_BITS | place)
    return numbers(len(keys), *keys) + texts.encode()


def _distinct(values: Sequence[int], size: int) -> tuple[list[int], list[tuple[int, ...]]]:
    """Returns which of the distinct parts of `size` values comes when, and those parts."""
    parts: dict[tuple[int, ...], int] = {}
    order = [
        parts.setdefault(tuple(values[start : start + size]), len(parts))
        for start in range(0, len(values), size)
    ]
    return order, list(parts)


@cache
def _facts() -> dict[str, Any]:
    """Returns what the library does with code points."""
    return json.loads(Path(__file__).with_name("unicode.json").read_text("ascii"))
