"""Packs the stages around a tokenizer's model, and what is done to finished encodings."""

from __future__ import annotations

import json
import struct
from typing import Any

from drupe.adapters import AdapterError
from drupe.adapters.tokenizers import unicode
from drupe.adapters.tokenizers.resource import Kind, Writer, numbers

Component = dict[str, Any] | None


def normalizer(component: Component, writer: Writer) -> None:
    """Add the normalizer: u32 flags clean_text, chinese characters, strip_accents, lowercase."""
    if component is None:
        return
    _expect(component, "normalizer", "BertNormalizer")
    strip = component["strip_accents"]
    flags = (
        component["clean_text"],
        component["handle_chinese_chars"],
        component["lowercase"] if strip is None else strip,
        component["lowercase"],
    )
    writer.add(Kind.BERT_NORMALIZER, numbers(sum(1 << bit for bit, on in enumerate(flags) if on)))
    if flags[2]:
        unicode.decompositions(writer)


def pre_tokenizer(component: Component, writer: Writer) -> None:
    """Add the pre-tokenizer, which has no settings, and the kinds of code points it cuts by."""
    component = component or {"type": None}
    _expect(component, "pre-tokenizer", "BertPreTokenizer")
    writer.add(Kind.BERT_PRE_TOKENIZER, b"")
    unicode.code_points(writer)


def decoder(component: Component, writer: Writer) -> None:
    """Add the decoder: u32 text of the prefix, 1 if it cleans up spaces."""
    if component is None:
        return
    _expect(component, "decoder", "WordPiece")
    prefix = writer.text(component["prefix"])
    writer.add(Kind.WORD_PIECE_DECODER, numbers(prefix, int(component["cleanup"])))


def post_processor(component: Component, writer: Writer) -> None:
    """Add the templates of one text and of two.

    u32 pieces for one text, pieces for two, special tokens, zero
    pieces           u32 kind (0 first text, 1 second text, 2 special tokens), first special
                     token, number of them, type id
    special tokens   u32 id, text
    """
    if component is None:
        # What the library does without one: the texts in a row, with the types 0 and 1.
        pieces = [numbers(0, 0, 0, 0), numbers(0, 0, 0, 0), numbers(1, 0, 0, 1)]
        writer.add(Kind.TEMPLATE, numbers(1, 2, 0, 0) + b"".join(pieces))
        return
    if component.get("type") == "BertProcessing":
        component = _template(component)
    _expect(component, "post-processor", "TemplateProcessing")
    firsts: dict[str, tuple[int, int]] = {}
    specials = b""
    for name, special in component["special_tokens"].items():
        firsts[name] = (len(specials) // 8, len(special["ids"]))
        for id_, token in zip(special["ids"], special["tokens"], strict=True):
            specials += numbers(id_, writer.text(token))
    single = [_piece(piece, firsts) for piece in component["single"]]
    pair = [_piece(piece, firsts) for piece in component["pair"]]
    if any(piece[0] == 1 for piece in single):
        raise AdapterError(
            "the tokenizer's template for one text uses the second text",
            "use only $A in the 'single' template",
        )
    pieces = b"".join(numbers(*piece) for piece in single + pair)
    head = numbers(len(single), len(pair), len(specials) // 8, 0)
    writer.add(Kind.TEMPLATE, head + pieces + specials)


def _template(component: dict[str, Any]) -> dict[str, Any]:
    """Returns the templates that do what a BertProcessing does."""
    expect_keys(component, "post-processor 'BertProcessing'", {"type", "cls", "sep"})
    special = {
        name: {"ids": [component[name][1]], "tokens": [component[name][0]]}
        for name in ("cls", "sep")
    }

    def token(name: str, type_id: int = 0) -> dict[str, Any]:
        """Returns a special token as a piece of a template."""
        return {"SpecialToken": {"id": name, "type_id": type_id}}

    def text(name: str, type_id: int = 0) -> dict[str, Any]:
        """Returns a text as a piece of a template."""
        return {"Sequence": {"id": name, "type_id": type_id}}

    single = [token("cls"), text("A"), token("sep")]
    pair = [*single, text("B", 1), token("sep", 1)]
    return {"type": "TemplateProcessing", "single": single, "pair": pair, "special_tokens": special}


def _piece(
    piece: dict[str, dict[str, Any]], firsts: dict[str, tuple[int, int]]
) -> tuple[int, int, int, int]:
    """Returns a piece of a template as its four numbers."""
    ((kind, value),) = piece.items()
    if kind == "Sequence":
        return ("AB".index(value["id"]), 0, 0, value["type_id"])
    if value["id"] not in firsts:
        raise AdapterError(
            f"the tokenizer's template uses the special token {value['id']!r} without its ids",
            "list it in 'special_tokens' of TemplateProcessing",
        )
    return (2, *firsts[value["id"]], value["type_id"])


def truncation(component: Component, writer: Writer) -> None:
    """Add the truncation: u64 length, u64 stride, u32 strategy, u32 direction (0 right, 1 left)."""
    if component is None:
        return
    expect_keys(component, "truncation", {"max_length", "stride", "strategy", "direction"})
    strategies = ["LongestFirst", "OnlyFirst", "OnlySecond"]
    payload = struct.pack(
        "<QQII",
        component["max_length"],
        component["stride"],
        _index(component, "truncation", "strategy", strategies),
        _index(component, "truncation", "direction", ["Right", "Left"]),
    )
    writer.add(Kind.TRUNCATION, payload)


def padding(component: Component, writer: Writer) -> None:
    """Add the padding.

    u64 length (0: that of the longest text), u64 multiple (0: any), u32 1 if the length is
    fixed, u32 direction (0 right, 1 left), u32 id, type id, text of the token, zero
    """
    if component is None:
        return
    keys = {"strategy", "direction", "pad_to_multiple_of", "pad_id", "pad_type_id", "pad_token"}
    expect_keys(component, "padding", keys)
    strategy = component["strategy"]
    fixed = strategy["Fixed"] if isinstance(strategy, dict) and "Fixed" in strategy else None
    if fixed is None and strategy != "BatchLongest":
        raise _unsupported("padding strategy", strategy, "use 'BatchLongest' or 'Fixed'")
    payload = struct.pack(
        "<QQIIIIII",
        fixed or 0,
        component["pad_to_multiple_of"] or 0,
        int(fixed is not None),
        _index(component, "padding", "direction", ["Right", "Left"]),
        component["pad_id"],
        component["pad_type_id"],
        writer.text(component["pad_token"]),
        0,
    )
    writer.add(Kind.PADDING, payload)


#: The fields that components may have, by their type.
_FIELDS = {
    "BertNormalizer": {"clean_text", "handle_chinese_chars", "strip_accents", "lowercase"},
    "BertPreTokenizer": set[str](),
    "WordPiece": {"prefix", "cleanup"},
    "TemplateProcessing": {"single", "pair", "special_tokens"},
}


def _expect(component: dict[str, Any], stage: str, type_: str) -> None:
    """Refuse a component of another type, or one with fields of a newer library."""
    if component.get("type") != type_:
        raise _unsupported(
            stage, component.get("type"), f"use a tokenizer with the {stage} '{type_}'"
        )
    expect_keys(component, f"{stage} '{type_}'", {"type"} | _FIELDS[type_])


def expect_keys(component: dict[str, Any], stage: str, keys: set[str]) -> None:
    """Refuse settings that are not known."""
    if unknown := component.keys() - keys:
        name = sorted(unknown)[0]
        listed = ", ".join(f"'{key}'" for key in sorted(keys))
        raise _unsupported(
            f"{stage} setting '{name}'", component[name], f"remove it; Drupe knows {listed}"
        )


def _index(component: dict[str, Any], stage: str, name: str, values: list[str]) -> int:
    """Returns the position of a setting's value among those that are known."""
    if component[name] not in values:
        listed = ", ".join(f"'{value}'" for value in values)
        raise _unsupported(f"{stage} {name}", component[name], f"use one of {listed}")
    return values.index(component[name])


def _unsupported(what: str, value: object, help: str) -> AdapterError:
    """Returns the error for a value of a tokenizer's component."""
    shown = f"'{value}'" if isinstance(value, str) else json.dumps(value)[:80]
    if value is None:
        return AdapterError(f"the tokenizer has no {what}", help)
    return AdapterError(f"the tokenizer's {what} {shown} is not supported", help)
