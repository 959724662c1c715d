"""Methods of strings about letter case and kinds of characters, by the Unicode of Python 3.11."""

from __future__ import annotations

from collections.abc import Iterator

from operatorkit import Draw, Sample, primitive

TEXTS = [
    "", "hello World", "straße ﬁ", "ŉ", "ΟΔΟΣ", "ΟΔΟΣ Σ", "Σ", "aΣ", "aΣ.b", "a\u0301Σ", "İ", "ǅ",
    "ǆa ǆ", "they're bill's", "éCOLE x", "ß", "日本 ab", "\u0130I\u0307", "ᾳ ᾼ", "123abc",
    "A\u0345",
]  # fmt: skip


def texts(draw: Draw) -> Iterator[Sample]:
    """Yields words whose case changes their length, depends on their place, or does not exist."""
    for text in TEXTS:
        yield Sample(text)
    for _ in range(5):
        yield Sample(draw.text(20, "aAéÉßΣσςİıǅǆ ﬃ'日😀"))


@primitive("python.str.upper")
def upper(self: str) -> str:
    """Returns `self` in upper case."""
    return self.upper()


@primitive("python.str.lower")
def lower(self: str) -> str:
    """Returns `self` in lower case; a sigma at the end of a word becomes final."""
    return self.lower()


@primitive("python.str.casefold")
def casefold(self: str) -> str:
    """Returns `self` for comparison without case."""
    return self.casefold()


@primitive("python.str.title")
def title(self: str) -> str:
    """Returns `self` with each run of letters in title case."""
    return self.title()


@primitive("python.str.capitalize")
def capitalize(self: str) -> str:
    """Returns `self` with the first character in title case and the rest in lower case."""
    return self.capitalize()


@primitive("python.str.swapcase")
def swapcase(self: str) -> str:
    """Returns `self` with upper case lowered and lower case raised."""
    return self.swapcase()


@primitive("python.str.isalpha")
def isalpha(self: str) -> bool:
    """Returns whether there is a character and all are letters."""
    return self.isalpha()


@primitive("python.str.isdecimal")
def isdecimal(self: str) -> bool:
    """Returns whether there is a character and all are decimal digits."""
    return self.isdecimal()


@primitive("python.str.isdigit")
def isdigit(self: str) -> bool:
    """Returns whether there is a character and all are digits, superscripts too."""
    return self.isdigit()


@primitive("python.str.isnumeric")
def isnumeric(self: str) -> bool:
    """Returns whether there is a character and all have a numeric value."""
    return self.isnumeric()


@primitive("python.str.isalnum")
def isalnum(self: str) -> bool:
    """Returns whether there is a character and all are letters or numbers."""
    return self.isalnum()


@primitive("python.str.isspace")
def isspace(self: str) -> bool:
    """Returns whether there is a character and all are whitespace."""
    return self.isspace()


@primitive("python.str.isupper")
def isupper(self: str) -> bool:
    """Returns whether there is a cased character and all such are upper case."""
    return self.isupper()


@primitive("python.str.islower")
def islower(self: str) -> bool:
    """Returns whether there is a cased character and all such are lower case."""
    return self.islower()


@primitive("python.str.istitle")
def istitle(self: str) -> bool:
    """Returns whether there is a cased character and each run of them is in title case."""
    return self.istitle()


@primitive("python.str.isprintable")
def isprintable(self: str) -> bool:
    """Returns whether `repr` shows all characters as they are."""
    return self.isprintable()


@primitive("python.str.isascii")
def isascii(self: str) -> bool:
    """Returns whether all characters are ASCII."""
    return self.isascii()


@primitive("python.str.isidentifier")
def isidentifier(self: str) -> bool:
    """Returns whether `self` could be a name in Python."""
    return self.isidentifier()


def kinds(draw: Draw) -> Iterator[Sample]:
    """Yields characters of all kinds, alone and mixed."""
    for text in ["", "²", "Ⅷ", "é", "٣٤", "½", "日", "a1", " \t\x1f\u2028", "Ab Cd", "AB1", "ab1",
                 "ǅ", "\u200b", "\x7f", "ᶜ", "a b", "_a", "1a", "\ue000", "😀", "Hello World's",
                 "A", "Aa", "aA", "Ⓐ", "ª", "\ud800", "µ", "\u0378"]:  # fmt: skip
        yield Sample(text)


for method in [upper, lower, casefold, title, capitalize, swapcase]:
    method.samples(texts)
for method in [isalpha, isdecimal, isdigit, isnumeric, isalnum, isspace, isupper, islower]:
    method.samples(kinds)
for method in [istitle, isprintable, isascii, isidentifier]:
    method.samples(kinds)
