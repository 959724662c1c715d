#! feature: a tokenizer with a component that is not compiled is refused by its name
from tokenizers import Tokenizer, models, pre_tokenizers

from drupe import compile

MODEL = models.WordLevel({"[UNK]": 0, "a": 1}, unk_token="[UNK]")
tokenizer = Tokenizer(MODEL)  # error: [captured-object-unsupported]
tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()


@compile()
def main(text: str) -> list[int]:
    return tokenizer.encode(text).ids
