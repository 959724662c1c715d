"""Captures a live `tokenizers.Tokenizer` as one resource that compiled code maps in place.

The tokenizer is read through `to_str()`, so what the program set after loading it (truncation,
padding, added tokens) counts. Every component is checked: whatever compiled code cannot do exactly
as the library does is refused here, with the component and its value. `resource.py` describes the
bytes.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from drupe.adapters import AdapterError
from drupe.adapters.tokenizers.added import added_tokens
from drupe.adapters.tokenizers.components import (
    decoder,
    normalizer,
    padding,
    post_processor,
    pre_tokenizer,
    truncation,
)
from drupe.adapters.tokenizers.resource import Writer
from drupe.adapters.tokenizers.wordpiece import wordpiece

if TYPE_CHECKING:
    from drupe.capturing.resources import Resources

#: Each part of a tokenizer's description, with the function that packs it.
_PARTS = {
    "normalizer": normalizer,
    "pre_tokenizer": pre_tokenizer,
    "post_processor": post_processor,
    "decoder": decoder,
    "truncation": truncation,
    "padding": padding,
}


def adapt(tokenizer: Any, resources: Resources) -> dict[str, Any]:
    """Returns the captured form of a `tokenizers.Tokenizer`: a resource and what it says."""
    data = pack(tokenizer)
    size = tokenizer.get_vocab_size(with_added_tokens=True)
    return {"resource": resources.add(data), "properties": {"vocab_size": size}}


def pack(tokenizer: Any) -> bytes:
    """Returns the resource of a live tokenizer; raises AdapterError for what it cannot hold."""
    description = json.loads(tokenizer.to_str())
    version = description.pop("version", None)
    if version != "1.0":
        raise AdapterError(
            f"this tokenizer is of version {version!r}", "save it with 'tokenizers' 0.20 or newer"
        )
    writer = Writer()
    model = description.pop("model")
    if model.get("type") != "WordPiece":
        raise AdapterError(
            f"tokenizer models of type '{model.get('type')}' are not supported",
            "use a tokenizer whose model is 'WordPiece'",
        )
    # The description leaves out tokens whose id another token has; the object knows them.
    model["vocab"] = tokenizer.get_vocab(with_added_tokens=False)
    wordpiece(model, writer)
    added_tokens(description.pop("added_tokens"), tokenizer, model, writer)
    for part, function in _PARTS.items():
        function(description.pop(part), writer)
    if description:
        name, value = next(iter(description.items()))
        raise AdapterError(
            f"tokenizer has '{name}' = {json.dumps(value)[:80]}, which is not supported",
            f"remove '{name}' from the tokenizer",
        )
    return writer.finished()


TYPES = {"tokenizers.Tokenizer": adapt}
