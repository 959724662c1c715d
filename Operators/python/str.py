"""Strings: operators, items and slices, by code point."""

from __future__ import annotations

from collections.abc import Iterator

from operators.python.list import SLICES

from operatorkit import Draw, Sample, primitive

TEXTS = ["", "a", "héllo→😀", "e\u0301", "\ud800"]


@primitive("python.add")
def add(a: str, b: str) -> str:
    """Returns `a` followed by `b`."""
    return a + b


@primitive("python.str.concatenate")
def concatenate(*parts: str) -> str:
    """Returns `parts` one after another: the value of an f-string."""
    return "".join(parts)


@primitive("python.mul")
def mul(a: str, count: int) -> str:
    """Returns `a`, `count` times."""
    return a * count


@primitive("python.mul")
def rmul(count: int, a: str) -> str:
    """Returns `a`, `count` times."""
    return count * a


@primitive("python.contains")
def contains(a: str, part: str) -> bool:
    """Returns whether `part` is somewhere in `a`."""
    return part in a


@primitive("python.len")
def len_(a: str) -> int:
    """Returns the number of code points."""
    return len(a)


@primitive("python.getitem", raises=("IndexError",))
def getitem(a: str, index: int) -> str:
    """Returns the code point at `index`, from the end if negative."""
    return a[index]


@primitive("python.getitem", raises=("ValueError",))
def getitem_slice(a: str, index: slice) -> str:
    """Returns the code points in the slice."""
    return a[index]


@primitive("python.ord", raises=("TypeError",))
def ord_(character: str) -> int:
    """Returns the number of the only code point of `character`."""
    return ord(character)


@primitive("python.ord", raises=("TypeError",))
def ord_bytes(character: bytes) -> int:
    """Returns the only byte of `character`."""
    return ord(character)


@primitive("python.chr", raises=("ValueError", "OverflowError"))
def chr_(number: int) -> str:
    """Returns the code point `number`."""
    return chr(number)


@primitive("python.str")
def empty() -> str:
    """Returns the empty string."""
    return ""


@add.samples
@contains.samples
def pairs(draw: Draw) -> Iterator[Sample]:
    """Yields pairs of texts."""
    for a in TEXTS:
        for b in ["", "l", "lo→", "\u0301"]:
            yield Sample(a, b)
    yield Sample("aab" * 40, "ab" * 3)
    yield Sample("aaaab", "aab")


@concatenate.samples
def parts(draw: Draw) -> Iterator[Sample]:
    """Yields several parts."""
    yield Sample("a", "", "é", "😀")
    yield Sample("x")


@mul.samples
def repetitions(draw: Draw) -> Iterator[Sample]:
    """Yields repetitions: none, negative, several."""
    for count in [-1, 0, 1, 3]:
        yield Sample("aé", count)
    yield Sample("", 2**40)


@rmul.samples
def reversed_repetitions(draw: Draw) -> Iterator[Sample]:
    """Yields repetitions with the count first."""
    yield Sample(2, "é")
    yield Sample(-2, "é")


@len_.samples
def texts(draw: Draw) -> Iterator[Sample]:
    """Yields texts of one to four bytes a code point."""
    for text in TEXTS:
        yield Sample(text)


@getitem.samples
def indices(draw: Draw) -> Iterator[Sample]:
    """Yields indices within, from the end, and out of range."""
    for index in [0, 1, 5, 6, -1, -7, 7, -8]:
        yield Sample("héllo→😀", index)
    yield Sample("", 0)


@getitem_slice.samples
def slices(draw: Draw) -> Iterator[Sample]:
    """Yields slices of texts of ASCII and others."""
    for text in ["añ😀b", "abcdef", ""]:
        for index in SLICES:
            yield Sample(text, index)


@ord_.samples
def characters(draw: Draw) -> Iterator[Sample]:
    """Yields characters of all lengths, and texts that are no character."""
    for text in ["a", "é", "→", "😀", "\ud800", "", "ab"]:
        yield Sample(text)


@ord_bytes.samples
def single_bytes(draw: Draw) -> Iterator[Sample]:
    """Yields bytes, and sequences that are no single byte."""
    for data in [b"a", b"\x00", b"\xff", b"", b"ab"]:
        yield Sample(data)


@chr_.samples
def numbers(draw: Draw) -> Iterator[Sample]:
    """Yields numbers of characters and of none."""
    for number in [0, 97, 0xE9, 0x2192, 0x1F600, 0xD800, 0x10FFFF, 0x110000, -1, 2**31]:
        yield Sample(number)
