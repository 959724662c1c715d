"""Writes `unicode.json`, beside the adapter: what Hugging Face tokenizers does with code points.

    python Operators/tokenizers/tools/generate_unicode.py [--check]

The library brings Unicode tables of several versions of its own, so nothing is taken from Python's
`unicodedata`: each table is what the library answers when asked about all 1,112,064 code points.
`--check` compares instead of writing, and fails if they differ. The file has lines of text, so that
a change of the library shows:

    flags            the names of the properties, in the order of their bits
    kinds            [flags, combining class, way to the lower case]
    runs             "length*kind" of all code points in a row, in hexadecimal digits
    decompositions   "point=points" that a code point stands for, in hexadecimal digits
"""

from __future__ import annotations

import json
import sys
import textwrap
from collections.abc import Callable, Iterable
from itertools import groupby
from pathlib import Path
from typing import Any

import tokenizers
from tokenizers import AddedToken, Tokenizer, models, normalizers, pre_tokenizers

ADAPTER = Path(__file__).parents[3] / "Python" / "src" / "drupe" / "adapters" / "tokenizers"
FILE = ADAPTER / "unicode.json"

#: Every code point that a text can have.
POINTS = [*range(0xD800), *range(0xE000, 0x110000)]

#: The properties of a code point, in the order of their bits.
FLAGS = ["control", "space", "chinese", "punctuation", "mark", "decomposes", "lowers", "word"]

#: Code points that are asked about in one call.
CHUNK = 4096

#: Precomposed Korean syllables, which decompose by arithmetic and take no place in the table.
HANGUL = range(0xAC00, 0xD7A4)


def chunks() -> Iterable[list[str]]:
    """Yields all code points, some at a time."""
    for start in range(0, len(POINTS), CHUNK):
        yield [chr(point) for point in POINTS[start : start + CHUNK]]


def normalized(normalizer: normalizers.Normalizer) -> dict[str, str]:
    """Returns what `normalizer` makes of each code point that it changes."""
    changed = {}
    for characters in chunks():
        # Newlines separate them, except where one of them is a newline.
        results = normalizer.normalize_str("\n".join(f"a{c}a" for c in characters)).split("\n")
        if len(results) != len(characters):
            results = [normalizer.normalize_str(f"a{c}a") for c in characters]
        for character, result in zip(characters, results, strict=True):
            content = result.removeprefix("a").removesuffix("a")
            if content != character:
                changed[character] = content
    return changed


def bert(**settings: bool) -> normalizers.Normalizer:
    """Returns a BertNormalizer that does nothing but `settings`."""
    off = dict.fromkeys(["clean_text", "handle_chinese_chars", "strip_accents", "lowercase"], False)
    return normalizers.BertNormalizer(**(off | settings))


def cleaned() -> tuple[set[str], set[str]]:
    """Returns the code points that cleaning removes, and those it makes a space."""
    removed, spaces = set(), {" "}
    normalizer = bert(clean_text=True)
    for character in map(chr, POINTS):
        result = normalizer.normalize_str(f"a{character}a")
        if result == "aa":
            removed.add(character)
        elif result == "a a":
            spaces.add(character)
        elif result != f"a{character}a":
            raise SystemExit(f"cleaning makes {result!r} of U+{ord(character):04X}")
    return removed, spaces


def split() -> tuple[set[str], set[str]]:
    """Returns the code points that end words, and those that are words by themselves."""
    spaces, punctuation = set(), set()
    splitter = pre_tokenizers.BertPreTokenizer()
    for character in map(chr, POINTS):
        words = [word for word, _ in splitter.pre_tokenize_str(f"a{character}a")]
        if words == ["a", "a"]:
            spaces.add(character)
        elif words == ["a", character, "a"]:
            punctuation.add(character)
    return spaces, punctuation


def found_after(token: AddedToken, candidate: Callable[[str], bool]) -> set[str]:
    """Returns the code points `c` for which the last token of `cx` satisfies `candidate`.

    The only tokens are the added `token`, "x", and the unknown one; "x" itself is not asked about.
    """
    tokenizer = Tokenizer(models.WordLevel({"?": 0}, unk_token="?"))
    tokenizer.add_tokens([token])
    found = set()
    for characters in chunks():
        batch = tokenizer.encode_batch([c + "x" for c in characters if c != "x"])
        texts = [encoding.tokens for encoding in batch]
        asked = [c for c in characters if c != "x"]
        found |= {c for c, tokens in zip(asked, texts, strict=True) if candidate(tokens[-1])}
    return found


def combining_classes(decomposed: dict[str, str]) -> dict[str, int]:
    """Returns numbers that order combining marks as the library does, for all it reorders."""
    nfd = normalizers.NFD()
    low, high = "\u0334", "\u0301"
    marks = []
    for character in map(chr, POINTS):
        if character in decomposed:
            continue
        swapped_low = nfd.normalize_str(f"a{character}{low}") == f"a{low}{character}"
        swapped_high = nfd.normalize_str(f"a{high}{character}") == f"a{character}{high}"
        if swapped_low or swapped_high:
            marks.append(character)
    known: list[str] = []
    classes: dict[str, int] = {}

    def before(first: str, second: str) -> bool:
        """`true` iff the library moves `first` before `second`."""
        moved = nfd.normalize_str(f"a{second}{first}") == f"a{first}{second}"
        return moved and first != second

    for mark in [low, high, *marks]:
        smaller = [other for other in known if before(other, mark)]
        if not any(not before(mark, o) and not before(o, mark) for o in known):
            known.insert(len(smaller), mark)
    for mark in marks:
        classes[mark] = 1 + sum(before(other, mark) for other in known)
    return classes


def facts() -> dict[str, Any]:
    """Returns the content of the file."""
    controls, cleaned_spaces = cleaned()
    spaces, punctuation = split()
    if cleaned_spaces - {"\t", "\n", "\r"} - spaces or spaces - cleaned_spaces - controls:
        raise SystemExit("cleaning and splitting disagree about white space")
    chinese = set(normalized(bert(handle_chinese_chars=True)))
    decomposed = normalized(normalizers.NFD())
    marks = set(normalized(bert(strip_accents=True))) - set(decomposed)
    lowered = normalized(bert(lowercase=True))
    words = found_after(AddedToken("x", single_word=True, normalized=False), lambda t: t != "x")
    words.add("x")
    stripped = found_after(AddedToken("x", lstrip=True, normalized=False), lambda t: t != "x")
    if stripped != spaces:
        raise SystemExit("stripping and splitting disagree about white space")
    long = {c: text for c, text in lowered.items() if len(text) > 1}
    if long != {"\u0130": "i\u0307"}:
        raise SystemExit(f"more than U+0130 has a lower case of several code points: {long}")
    sets = [controls, spaces, chinese, punctuation, marks, decomposed, lowered, words]
    classes = combining_classes(decomposed)

    def properties(character: str) -> tuple[int, int, int]:
        """Returns the flags, the combining class and the way to the lower case."""
        flags = sum(1 << bit for bit, members in enumerate(sets) if character in members)
        lower = lowered.get(character, character)
        delta = ord(lower) - ord(character) if len(lower) == 1 else 0
        return flags, classes.get(character, 0), delta

    palette: dict[tuple[int, int, int], int] = {}
    kinds: list[int] = []
    for point in range(0x110000):
        if 0xD800 <= point < 0xE000:
            kinds.append(kinds[-1])  # Surrogates are no characters; this keeps them in a run.
        else:
            kinds.append(palette.setdefault(properties(chr(point)), len(palette)))
    if len(palette) > 256:
        raise SystemExit(f"{len(palette)} kinds of code points do not fit a byte")
    runs = [f"{len(list(run)):x}*{kind:x}" for kind, run in groupby(kinds)]
    decompositions = [
        f"{ord(character):x}=" + "+".join(f"{ord(part):x}" for part in text)
        for character, text in sorted(decomposed.items())
        if ord(character) not in HANGUL
    ]
    return {
        "flags": FLAGS,
        "kinds": [list(kind) for kind in palette],
        "runs": rows(runs),
        "decompositions": rows(decompositions),
    }


def rows(words: list[str]) -> list[str]:
    """Returns words as lines."""
    return textwrap.wrap(" ".join(words), 92)


def text(facts: dict[str, Any]) -> str:
    """Returns the content of the file as lines of text."""
    kinds = [json.dumps(kind, separators=(",", ":")) for kind in facts["kinds"]]
    parts = [f'  "tokenizers": {json.dumps(tokenizers.__version__)}']
    parts.append(f'  "flags": {json.dumps(facts["flags"])}')
    parts.append(
        '  "kinds": [\n    ' + "\n    ".join(textwrap.wrap(", ".join(kinds), 96)) + "\n  ]"
    )
    for name in ("runs", "decompositions"):
        lines = ",\n    ".join(json.dumps(line) for line in facts[name])
        parts.append(f'  "{name}": [\n    {lines}\n  ]')
    return "{\n" + ",\n".join(parts) + "\n}\n"


def main() -> int:
    """Writes or checks the file."""
    found = facts()
    if "--check" not in sys.argv[1:]:
        FILE.write_text(text(found))
        return 0
    written = json.loads(FILE.read_text())
    different = [name for name, value in found.items() if written.get(name) != value]
    for name in different:
        print(f"the {name} of {FILE.name} are not those of tokenizers {tokenizers.__version__}")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main())
