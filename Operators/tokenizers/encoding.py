"""tokenizers.Encoding: what a tokenizer makes of a text, one entry per token."""

from __future__ import annotations

from operatorkit import Opaque, primitive


@primitive("tokenizers.Encoding.ids", property=True)
def ids(self: Opaque["tokenizers.Encoding"]) -> list[int]:
    """Returns the ids."""
    return self.ids


@primitive("tokenizers.Encoding.type_ids", property=True)
def type_ids(self: Opaque["tokenizers.Encoding"]) -> list[int]:
    """Returns which text of a pair, or which padding, each token belongs to."""
    return self.type_ids


@primitive("tokenizers.Encoding.tokens", property=True)
def tokens(self: Opaque["tokenizers.Encoding"]) -> list[str]:
    """Returns the tokens as texts."""
    return self.tokens


@primitive("tokenizers.Encoding.offsets", property=True)
def offsets(self: Opaque["tokenizers.Encoding"]) -> list[tuple[int, int]]:
    """Returns the first character of each token in the text, and the one after its last."""
    return self.offsets


@primitive("tokenizers.Encoding.attention_mask", property=True)
def attention_mask(self: Opaque["tokenizers.Encoding"]) -> list[int]:
    """Returns 0 for padding and 1 for all else."""
    return self.attention_mask


@primitive("tokenizers.Encoding.special_tokens_mask", property=True)
def special_tokens_mask(self: Opaque["tokenizers.Encoding"]) -> list[int]:
    """Returns 1 for padding and the special tokens around the texts, 0 for all else."""
    return self.special_tokens_mask


@primitive("tokenizers.Encoding.word_ids", property=True)
def word_ids(self: Opaque["tokenizers.Encoding"]) -> list[int | None]:
    """Returns the number of the word that each token is of, None for tokens of no text."""
    return self.word_ids


@primitive("tokenizers.Encoding.overflowing", property=True)
def overflowing(self: Opaque["tokenizers.Encoding"]) -> list[Opaque["tokenizers.Encoding"]]:
    """Returns the encodings of what truncation cut off."""
    return self.overflowing


@primitive("python.len")
def len_of_encoding(self: Opaque["tokenizers.Encoding"]) -> int:
    """Returns the number of tokens, padding included."""
    return len(self)
