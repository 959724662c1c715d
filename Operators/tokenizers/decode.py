"""tokenizers.Tokenizer.decode: ids back to text."""

from __future__ import annotations

from operatorkit import Opaque, primitive


@primitive("tokenizers.Tokenizer.decode", raises=("OverflowError",))
def decode(
    self: Opaque["tokenizers.Tokenizer"], ids: list[int], skip_special_tokens: bool = True
) -> str:
    """Returns the text of the tokens; ids that are not in the vocabulary are left out."""
    return self.decode(ids, skip_special_tokens)


@primitive("tokenizers.Tokenizer.decode_batch", raises=("OverflowError",))
def decode_batch(
    self: Opaque["tokenizers.Tokenizer"],
    sequences: list[list[int]],
    skip_special_tokens: bool = True,
) -> list[str]:
    """Returns the text of each list of ids."""
    return self.decode_batch(sequences, skip_special_tokens)
