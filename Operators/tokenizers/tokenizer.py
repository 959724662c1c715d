"""tokenizers.Tokenizer: texts to encodings, and questions about the vocabulary.

A captured tokenizer is a resource that `drupe.adapters.tokenizers` packs. The references are the
library itself: equal ids, offsets, masks and texts, for every text.
"""

from __future__ import annotations

from operatorkit import Opaque, primitive

#: Texts that are none, truncation that cannot be done, texts of 4 GiB, and what is not compiled.
FAULTS = ("TypeError", "Exception", "RuntimeError", "ValueError", "NotImplementedError")


@primitive("tokenizers.Tokenizer.encode", raises=FAULTS)
def encode(
    self: Opaque["tokenizers.Tokenizer"],
    sequence: str,
    pair: str | None = None,
    is_pretokenized: bool = False,
    add_special_tokens: bool = True,
) -> Opaque["tokenizers.Encoding"]:
    """Returns the encoding of a text, or of two, truncated and padded as the tokenizer says.

    A str is no pre-tokenized input, so `is_pretokenized` is a TypeError as it is in the library.
    """
    return self.encode(sequence, pair, is_pretokenized, add_special_tokens)


@primitive("tokenizers.Tokenizer.encode_batch", raises=FAULTS)
def encode_batch(
    self: Opaque["tokenizers.Tokenizer"],
    input: list[str],
    is_pretokenized: bool = False,
    add_special_tokens: bool = True,
) -> list[Opaque["tokenizers.Encoding"]]:
    """Returns the encodings of several texts, padded to one length if the tokenizer pads."""
    return self.encode_batch(input, is_pretokenized, add_special_tokens)


@primitive("tokenizers.Tokenizer.encode_batch", raises=FAULTS)
def encode_batch_of_pairs(
    self: Opaque["tokenizers.Tokenizer"],
    input: list[tuple[str, str]],
    is_pretokenized: bool = False,
    add_special_tokens: bool = True,
) -> list[Opaque["tokenizers.Encoding"]]:
    """Returns the encodings of several pairs of texts, such as a question and a passage."""
    return self.encode_batch(input, is_pretokenized, add_special_tokens)


@primitive("tokenizers.Tokenizer.token_to_id", raises=("UnicodeEncodeError",))
def token_to_id(self: Opaque["tokenizers.Tokenizer"], token: str) -> int | None:
    """Returns the id of a token, None if the vocabulary does not have it."""
    return self.token_to_id(token)


@primitive("tokenizers.Tokenizer.id_to_token", raises=("OverflowError",))
def id_to_token(self: Opaque["tokenizers.Tokenizer"], id: int) -> str | None:
    """Returns the token of an id, None if there is none."""
    return self.id_to_token(id)


@primitive("tokenizers.Tokenizer.get_vocab_size")
def get_vocab_size(self: Opaque["tokenizers.Tokenizer"], with_added_tokens: bool = True) -> int:
    """Returns the number of tokens, with or without those added to the model's own."""
    return self.get_vocab_size(with_added_tokens)


@primitive("tokenizers.Tokenizer.num_special_tokens_to_add")
def num_special_tokens_to_add(self: Opaque["tokenizers.Tokenizer"], is_pair: bool) -> int:
    """Returns how many special tokens surround a text, or a pair of texts."""
    return self.num_special_tokens_to_add(is_pair)
