"""unicodedata: what Unicode 14 says of characters, and normal forms of texts."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from operatorkit import Draw, Sample, composite, primitive

#: Characters of many kinds, with those around which the rules of composition turn.
CHARACTERS = "aZ5 \n_\u0301\u0327\u0345éßÅ\u212b\u1100\u1161\u11a8가각ﬁ①ｱ日😀\u0958\u2126\ufb1d½ſ"


@primitive("unicodedata.category", raises=("TypeError",))
def category(chr: str) -> str:
    """Returns the general category."""
    return unicodedata.category(chr)


@primitive("unicodedata.bidirectional", raises=("TypeError",))
def bidirectional(chr: str) -> str:
    """Returns the direction of writing."""
    return unicodedata.bidirectional(chr)


@primitive("unicodedata.east_asian_width", raises=("TypeError",))
def east_asian_width(chr: str) -> str:
    """Returns the width in East Asian texts."""
    return unicodedata.east_asian_width(chr)


@primitive("unicodedata.combining", raises=("TypeError",))
def combining(chr: str) -> int:
    """Returns the combining class, 0 for characters that do not combine."""
    return unicodedata.combining(chr)


@primitive("unicodedata.normalize", raises=("ValueError",))
def normalize(form: str, unistr: str) -> str:
    """Returns a text in a normal form."""
    return unicodedata.normalize(form, unistr)


@composite("unicodedata.is_normalized")
def is_normalized(form: str, unistr: str) -> bool:
    """Returns whether a text is in a normal form."""
    return normalize(form, unistr) == unistr


@category.samples
@bidirectional.samples
@east_asian_width.samples
@combining.samples
def characters(draw: Draw) -> Iterator[Sample]:
    for character in CHARACTERS:
        yield Sample(character)
    for point in draw.integers(200, 0, 0xD7FF) + draw.integers(100, 0xE000, 0x10FFFF):
        yield Sample(chr(point))


@normalize.samples
def texts(draw: Draw) -> Iterator[Sample]:
    for form in ("NFC", "NFD", "NFKC", "NFKD"):
        for _ in range(30):
            yield Sample(form, draw.text(10, CHARACTERS))
        for start in range(0, 0x3000, 0x100):
            yield Sample(form, "".join(map(chr, range(start, start + 0x100))))
        for _ in range(20):
            points = draw.integers(12, 0x300, 0x345) + draw.integers(6, 0x41, 0x17F)
            yield Sample(form, "".join(map(chr, sorted(points, key=lambda p: p * 7919 % 101))))
    yield Sample("XYZ", "a")
