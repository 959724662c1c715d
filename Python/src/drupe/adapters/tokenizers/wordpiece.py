"""Packs the vocabulary of a WordPiece model so that it is looked up where it lies."""

from __future__ import annotations

import struct
from typing import Any

from drupe.adapters import AdapterError
from drupe.adapters.tokenizers.components import expect_keys
from drupe.adapters.tokenizers.resource import NONE, Kind, Writer, numbers

#: Bits of a record's head that hold the length of its token in bytes; the rest hold the id.
LENGTH_BITS = 10

#: There are 2^this bits in the filter for each bucket.
FILTER_BITS = 4

#: The settings of a WordPiece model.
_SETTINGS = {"type", "unk_token", "continuing_subword_prefix", "max_input_chars_per_word", "vocab"}


def wordpiece(model: dict[str, Any], writer: Writer) -> None:
    """Add the model: a table of buckets of records, by the hash of the token's bytes.

    u32 ids (the largest id + 1), tokens, bucket bits, id of the unknown token or NONE,
        text of the unknown token, text of the continuing prefix,
        characters above which a word is unknown, bytes of the longest token,
        bytes of all records, zero
    u32 bucket starts[2^bits + 1]   where the records of a bucket begin, in bytes
    u32 filter[2^bits / 2]          a bit for each bucket and the next four bits of the hash, 1
                                    if there is such a token: most that are none end here
    u32 places[ids]                 where the record of an id begins; NONE if there is none
    records                         u32 id << 10 | length of the token, then its bytes
    """
    expect_keys(model, "model 'WordPiece'", _SETTINGS)
    vocabulary: dict[str, int] = model["vocab"]
    tokens = sorted((token.encode(), id_) for token, id_ in vocabulary.items())
    _check(vocabulary, tokens)
    bits = max(1, (len(tokens) - 1).bit_length() - 1)
    buckets: list[list[tuple[bytes, int]]] = [[] for _ in range(1 << bits)]
    filter_ = [0] * (1 << bits >> 1)
    for token, id_ in tokens:
        place = spread_hash(token) >> (32 - bits - FILTER_BITS)
        buckets[place >> FILTER_BITS].append((token, id_))
        filter_[place // 32] |= 1 << place % 32
    ids = max(vocabulary.values(), default=-1) + 1
    starts, places, records = [], [NONE] * ids, bytearray()
    for entries in buckets:
        starts.append(len(records))
        for token, id_ in entries:
            places[id_] = len(records)
            records += struct.pack("<I", id_ << LENGTH_BITS | len(token)) + token
    starts.append(len(records))
    head = numbers(
        ids,
        len(tokens),
        bits,
        vocabulary.get(model["unk_token"], NONE),
        writer.text(model["unk_token"]),
        writer.text(model["continuing_subword_prefix"]),
        min(model["max_input_chars_per_word"], NONE),
        max((len(token) for token, _ in tokens), default=0),
        len(records),
        0,
    )
    tables = numbers(*starts) + numbers(*filter_) + numbers(*places)
    writer.add(Kind.WORD_PIECE, head + tables + bytes(records))


def spread_hash(token: bytes) -> int:
    """Returns 32 bits of which the high ones choose the bucket: FNV-1a, spread by a product."""
    value = 0x811C9DC5
    for byte in token:
        value = ((value ^ byte) * 0x01000193) & 0xFFFFFFFF
    return (value * 0x9E3779B1) & 0xFFFFFFFF


def _check(vocabulary: dict[str, int], tokens: list[tuple[bytes, int]]) -> None:
    """Refuse vocabularies that the records cannot hold."""
    if not vocabulary:
        raise AdapterError("the tokenizer's vocabulary is empty", "load the vocabulary first")
    seen: dict[int, str] = {}
    for token, id_ in vocabulary.items():
        if id_ in seen:
            raise AdapterError(
                f"tokens {seen[id_]!r} and {token!r} of the vocabulary share the id {id_}",
                "give every token an id of its own",
            )
        seen[id_] = token
    longest, largest = max(tokens, key=lambda entry: len(entry[0])), max(seen)
    if len(longest[0]) >= 1 << LENGTH_BITS or not tokens[0][0]:
        shown = longest[0][:20] if tokens[0][0] else b""
        raise AdapterError(
            f"the vocabulary has a token of {len(longest[0]) if shown else 0} bytes: {shown!r}",
            f"use tokens of 1 to {(1 << LENGTH_BITS) - 1} bytes",
        )
    if largest >= 1 << (32 - LENGTH_BITS) or largest > 4 * len(vocabulary) + 1024:
        raise AdapterError(
            f"token {seen[largest]!r} has the id {largest} in a vocabulary of {len(vocabulary)}",
            f"use ids without large gaps, below {1 << (32 - LENGTH_BITS)}",
        )
