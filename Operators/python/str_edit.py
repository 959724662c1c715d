"""Methods of strings that cut, pad and replace."""

from __future__ import annotations

from collections.abc import Iterator

from operatorkit import Draw, Sample, primitive


@primitive("python.str.strip")
def strip(self: str, chars: str | None = None) -> str:
    """Returns `self` without the characters `chars`, or whitespace, at both ends."""
    return self.strip(chars)


@primitive("python.str.lstrip")
def lstrip(self: str, chars: str | None = None) -> str:
    """Returns `self` without the characters `chars`, or whitespace, at the start."""
    return self.lstrip(chars)


@primitive("python.str.rstrip")
def rstrip(self: str, chars: str | None = None) -> str:
    """Returns `self` without the characters `chars`, or whitespace, at the end."""
    return self.rstrip(chars)


@primitive("python.str.removeprefix")
def removeprefix(self: str, prefix: str) -> str:
    """Returns `self` without `prefix` at the start."""
    return self.removeprefix(prefix)


@primitive("python.str.removesuffix")
def removesuffix(self: str, suffix: str) -> str:
    """Returns `self` without `suffix` at the end."""
    return self.removesuffix(suffix)


@primitive("python.str.replace")
def replace(self: str, old: str, new: str, count: int = -1) -> str:
    """Returns `self` with the first `count` occurrences of `old`, or all, replaced by `new`."""
    return self.replace(old, new, count)


@primitive("python.str.zfill")
def zfill(self: str, width: int) -> str:
    """Returns `self` with zeros after the sign up to `width`."""
    return self.zfill(width)


@primitive("python.str.center", raises=("TypeError",))
def center(self: str, width: int, fillchar: str = " ") -> str:
    """Returns `self` in the middle of `width`."""
    return self.center(width, fillchar)


@primitive("python.str.ljust", raises=("TypeError",))
def ljust(self: str, width: int, fillchar: str = " ") -> str:
    """Returns `self` at the left of `width`."""
    return self.ljust(width, fillchar)


@primitive("python.str.rjust", raises=("TypeError",))
def rjust(self: str, width: int, fillchar: str = " ") -> str:
    """Returns `self` at the right of `width`."""
    return self.rjust(width, fillchar)


@primitive("python.str.expandtabs")
def expandtabs(self: str, tabsize: int = 8) -> str:
    """Returns `self` with spaces for tabs, up to the next column that `tabsize` divides."""
    return self.expandtabs(tabsize)


@strip.samples
@lstrip.samples
@rstrip.samples
def strips(draw: Draw) -> Iterator[Sample]:
    """Yields whitespace of all kinds, sets of characters, and nothing to strip."""
    for text in ["  a b\t\n", "\u3000é\xa0\x1f", "", "   ", "ab"]:
        yield Sample(text)
    for text, chars in [("xyhixyx", "xy"), ("model.onnx", ".onnx"), ("→é→", "→"), ("aaa", "a"),
                        ("ab", ""), ("😀a😀", "😀é")]:  # fmt: skip
        yield Sample(text, chars)


@removeprefix.samples
@removesuffix.samples
def affixes(draw: Draw) -> Iterator[Sample]:
    """Yields affixes that are there, that are not, and empty ones."""
    for text, affix in [("foobar", "foo"), ("foobar", "bar"), ("x", ""), ("", "x"), ("éé", "é")]:
        yield Sample(text, affix)


@replace.samples
def replacements(draw: Draw) -> Iterator[Sample]:
    """Yields patterns that occur, overlap, are empty, and limits."""
    for text, old, new in [("abc", "", "-"), ("aaaa", "aa", "b"), ("aé→é", "é", "😀"), ("", "",
                           "x"),
                           ("abc", "z", "y"), ("abc", "b", ""), ("", "a", "b")]:  # fmt: skip
        for count in [-1, 0, 1, 2]:
            yield Sample(text, old, new, count)


@zfill.samples
def zero_fills(draw: Draw) -> Iterator[Sample]:
    """Yields signs, no digits, and widths that are too small."""
    for text in ["-42", "+7", "", "é", "12345", "-", "--1"]:
        for width in [-1, 0, 4, 6]:
            yield Sample(text, width)


@center.samples
@ljust.samples
@rjust.samples
def paddings(draw: Draw) -> Iterator[Sample]:
    """Yields odd and even widths, fills of all lengths, and too small widths."""
    for text in ["ab", "abc", "", "é😀"]:
        for width in [-5, 0, 2, 5, 6]:
            yield Sample(text, width, "*")
        yield Sample(text, 6)
        yield Sample(text, 5, "→")
    yield Sample("a", 5, "ab")
    yield Sample("a", 5, "")


@expandtabs.samples
def tabs(draw: Draw) -> Iterator[Sample]:
    """Yields tabs after text, lines and nothing."""
    for text in ["a\tb", "\t", "ab\tc\nabc\td\r\te", "é\t😀\t", ""]:
        yield Sample(text)
        for size in [4, 1, 0, -2]:
            yield Sample(text, size)
