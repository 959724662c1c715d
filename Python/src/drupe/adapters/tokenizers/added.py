"""Packs the tokens that were added to a tokenizer beside its model's vocabulary."""

from __future__ import annotations

from typing import Any

from drupe.adapters import AdapterError
from drupe.adapters.tokenizers.resource import Kind, Writer, numbers

#: The flags of an added token, in the order of their bits.
FLAGS = ("special", "single_word", "lstrip", "rstrip", "normalized")


def added_tokens(
    tokens: list[dict[str, Any]], tokenizer: Any, model: dict[str, Any], writer: Writer
) -> None:
    """Add the added tokens: patterns to find in raw text, and others in normalized text.

    u32 1 if special tokens in texts are plain text, tokens, skipped ids,
        ids above the model's that only added tokens have
    u32 firsts[2][257]   for raw and normalized patterns and a first byte: its first token
    tokens               u32 id, text of the content, text of the pattern, flags; raw ones
                         first, each half by first byte, longer before shorter
    u32 order[tokens]    the places of the tokens above by ascending id
    u32 skipped[]        ascending ids that `decode` leaves out of what a reader sees
    """
    entries = [_entry(token, tokenizer) for token in tokens]
    entries.sort(key=lambda entry: (entry[0], entry[1][0], -len(entry[1])))
    firsts = []
    for half in (False, True):
        for first in range(257):
            before = [entry for entry in entries if (entry[0], entry[1][0]) < (half, first)]
            firsts.append(len(before))
    special = {token["content"] for token in tokens if token["special"]}
    ids = {id_ for _, _, id_, _, _ in entries} | set(model["vocab"].values())
    skipped = sorted(id_ for id_ in ids if tokenizer.id_to_token(id_) in special)
    payload = numbers(
        int(tokenizer.encode_special_tokens),
        len(entries),
        len(skipped),
        tokenizer.get_vocab_size(with_added_tokens=True) - len(model["vocab"]),
        *firsts,
    )
    for _, pattern, id_, content, flags in entries:
        payload += numbers(id_, writer.text(content), writer.text(pattern.decode()), flags)
    order = sorted(range(len(entries)), key=lambda place: entries[place][2])
    writer.add(Kind.ADDED_TOKENS, payload + numbers(*order) + numbers(*skipped))


def _entry(token: dict[str, Any], tokenizer: Any) -> tuple[bool, bytes, int, str, int]:
    """Returns whether the token is found in normalized text, its pattern, id, content, flags."""
    known = {"id", "content", *FLAGS}
    if unknown := token.keys() - known:
        name = sorted(unknown)[0]
        raise AdapterError(
            f"the added token {token['content']!r} has '{name}' = {token[name]!r}",
            "use a version of 'tokenizers' that Drupe knows, such as 0.23",
        )
    # The library finds a normalized token by the form that it has when it is decoded.
    content = token["content"]
    pattern = tokenizer.id_to_token(token["id"]) if token["normalized"] else content
    if not pattern:
        raise AdapterError(
            f"the added token {content!r} is empty once it is normalized",
            "add it with normalized=False",
        )
    flags = sum(1 << bit for bit, name in enumerate(FLAGS) if token[name])
    return token["normalized"], pattern.encode(), token["id"], content, flags
