"""What the adapter of tokenizers takes, and how it refuses what compiled code cannot do."""

from __future__ import annotations

import struct
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parents[2] / "Python" / "src")]
from damage import with_checksum  # noqa: E402
from fuzz import small_vocabulary, tokenizer  # noqa: E402
from harness import Native, RaisedError  # noqa: E402
from tokenizers import Tokenizer, decoders, models, normalizers, pre_tokenizers, processors  # noqa: E402

from drupe.adapters import AdapterError  # noqa: E402
from drupe.adapters.tokenizers import TYPES, pack  # noqa: E402
from drupe.adapters.tokenizers.resource import ENTRY, HEADER, Kind  # noqa: E402
from drupe.capturing.resources import Resources  # noqa: E402

Change = Callable[[Tokenizer], object]


def sound() -> Tokenizer:
    """Returns a tokenizer that can be captured."""
    return tokenizer(small_vocabulary())


REFUSED: dict[str, tuple[Change, str, str]] = {
    "model": (
        lambda t: setattr(t, "model", models.BPE()),
        "tokenizer models of type 'BPE' are not supported",
        "use a tokenizer whose model is 'WordPiece'",
    ),
    "normalizer": (
        lambda t: setattr(t, "normalizer", normalizers.NFKC()),
        "the tokenizer's normalizer 'NFKC' is not supported",
        "use a tokenizer with the normalizer 'BertNormalizer'",
    ),
    "pre-tokenizer": (
        lambda t: setattr(t, "pre_tokenizer", pre_tokenizers.Whitespace()),
        "the tokenizer's pre-tokenizer 'Whitespace' is not supported",
        "use a tokenizer with the pre-tokenizer 'BertPreTokenizer'",
    ),
    "no pre-tokenizer": (
        lambda t: setattr(t, "pre_tokenizer", None),
        "the tokenizer has no pre-tokenizer",
        "use a tokenizer with the pre-tokenizer 'BertPreTokenizer'",
    ),
    "post-processor": (
        lambda t: setattr(t, "post_processor", processors.ByteLevel()),
        "the tokenizer's post-processor 'ByteLevel' is not supported",
        "use a tokenizer with the post-processor 'TemplateProcessing'",
    ),
    "decoder": (
        lambda t: setattr(t, "decoder", decoders.Metaspace()),
        "the tokenizer's decoder 'Metaspace' is not supported",
        "use a tokenizer with the decoder 'WordPiece'",
    ),
    "empty vocabulary": (
        lambda t: setattr(t, "model", models.WordPiece({}, unk_token="[UNK]")),
        "the tokenizer's vocabulary is empty",
        "load the vocabulary first",
    ),
    "shared id": (
        lambda t: setattr(t, "model", models.WordPiece({"a": 1, "b": 1}, unk_token="a")),
        "share the id 1",
        "give every token an id of its own",
    ),
    "distant id": (
        lambda t: setattr(t, "model", models.WordPiece({"a": 9_000_000}, unk_token="a")),
        "token 'a' has the id 9000000 in a vocabulary of 1",
        "use ids without large gaps, below 4194304",
    ),
    "long token": (
        lambda t: setattr(t, "model", models.WordPiece({"a" * 1024: 0}, unk_token="a")),
        "the vocabulary has a token of 1024 bytes",
        "use tokens of 1 to 1023 bytes",
    ),
    "empty added token": (
        lambda t: t.add_tokens(["\u0301"]),
        "is empty once it is normalized",
        "add it with normalized=False",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_refuses(name: str) -> None:
    """What is not supported is named, with what to do."""
    change, message, help = REFUSED[name]
    made = sound()
    change(made)
    with pytest.raises(AdapterError) as raised:
        pack(made)
    assert message in raised.value.message
    assert raised.value.help == help


def test_describes_the_object() -> None:
    """The captured object names its resource and the size of the vocabulary."""
    made = sound()
    described = TYPES["tokenizers.Tokenizer"](made, Resources(None))
    assert described["properties"] == {"vocab_size": made.get_vocab_size()}
    assert len(described["resource"]) == 64


def test_takes_what_python_code_has_set() -> None:
    """Truncation and padding count as the program left them, not as the file has them."""
    made = sound()
    made.enable_truncation(max_length=4)
    made.enable_padding(length=6)
    assert Native(pack(made)).encode("the fox jumps over").attention_mask == [1, 1, 1, 1, 0, 0]
    made.no_truncation()
    made.no_padding()
    assert len(Native(pack(made)).encode("the fox jumps over").ids) == 6


def test_equal_tokenizers_give_equal_bytes() -> None:
    """Resources are named by their content, so it must not vary."""
    assert pack(sound()) == pack(sound())


def components(resource: bytes) -> dict[Kind, tuple[int, int]]:
    """Returns where each component of a resource begins and how long it is."""
    (count,) = struct.unpack_from("<I", resource, 12)
    places = [HEADER.size + ENTRY.size * i for i in range(count)]
    entries = [ENTRY.unpack_from(resource, place) for place in places]
    return {Kind(kind): (offset, size) for kind, offset, size, _ in entries}


def test_packs_decompositions_only_if_accents_are_stripped() -> None:
    """The tables of what a tokenizer does not do take no place."""
    small = small_vocabulary()
    assert Kind.DECOMPOSITIONS in components(pack(tokenizer(small)))
    for settings in ({"lowercase": False}, {"strip_accents": False}, {"normalized": False}):
        found = components(pack(tokenizer(small, **settings)))
        assert Kind.CODE_POINTS in found and Kind.DECOMPOSITIONS not in found


#: What breaks a table of code points: the component, the place of a number, and its new value.
BROKEN_TABLES: dict[str, tuple[Kind, int, str, int]] = {
    "fewer kinds": (Kind.CODE_POINTS, 0, "<I", 2),
    "more kinds": (Kind.CODE_POINTS, 0, "<I", 0xFFFFFFFF),
    "no blocks": (Kind.CODE_POINTS, 4, "<I", 0),
    "more blocks": (Kind.CODE_POINTS, 4, "<I", 0x08000000),
    "more leaves": (Kind.CODE_POINTS, 8, "<I", 0x10000000),
    "leaf without kind": (Kind.CODE_POINTS, -1, "<B", 0xFF),
    "no decompositions": (Kind.DECOMPOSITIONS, 0, "<I", 0),
    "more decompositions": (Kind.DECOMPOSITIONS, 0, "<I", 0x40000000),
    "descending keys": (Kind.DECOMPOSITIONS, 4, "<I", 0xFFFFC000),
    "key without text": (Kind.DECOMPOSITIONS, 4, "<I", 0xC0 << 14 | 0x3FFF),
    "text without end": (Kind.DECOMPOSITIONS, -1, "<B", ord("x")),
    "text that is no UTF-8": (Kind.DECOMPOSITIONS, -2, "<B", 0xFF),
}


@pytest.mark.parametrize("name", BROKEN_TABLES)
def test_refuses_broken_tables(name: str) -> None:
    """A table that would lead out of itself is refused, even if the checksum fits."""
    kind, place, format_, value = BROKEN_TABLES[name]
    broken = bytearray(pack(sound()))
    offset, size = components(bytes(broken))[kind]
    struct.pack_into(format_, broken, offset + place % size, value)
    with pytest.raises(RaisedError, match="ValueError: the captured tokenizer is damaged"):
        Native(with_checksum(bytes(broken)))


def test_refuses_lone_surrogates_as_the_library_does() -> None:
    """Texts that are no Unicode are a TypeError with the library's own words."""
    made = sound()
    for call in (Native(pack(made)).encode, made.encode):
        with pytest.raises(Exception, match="TextInputSequence must be str"):
            call("a\ud800")


def test_stride_that_leaves_nothing_is_an_error() -> None:
    """Where the library panics, the kernels raise an exception that can be caught."""
    made = sound()
    made.enable_truncation(max_length=5, stride=3)
    with pytest.raises(RaisedError, match="RuntimeError: the truncation stride must be less"):
        Native(pack(made)).encode("the quick brown fox jumps over")
