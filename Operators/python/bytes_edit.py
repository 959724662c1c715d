"""Methods of byte strings that change case, cut, pad and replace; and their predicates."""

from __future__ import annotations

from collections.abc import Iterator

from operatorkit import Draw, Sample, primitive


@primitive("python.bytes.upper")
def upper(self: bytes) -> bytes:
    """Returns the letters in upper case; of ASCII only."""
    return self.upper()


@primitive("python.bytes.lower")
def lower(self: bytes) -> bytes:
    """Returns the letters in lower case; of ASCII only."""
    return self.lower()


@primitive("python.bytes.swapcase")
def swapcase(self: bytes) -> bytes:
    """Returns the letters in the other case; of ASCII only."""
    return self.swapcase()


@primitive("python.bytes.capitalize")
def capitalize(self: bytes) -> bytes:
    """Returns the first byte in upper case and the others in lower case; of ASCII only."""
    return self.capitalize()


@primitive("python.bytes.title")
def title(self: bytes) -> bytes:
    """Returns the first letter of each word in upper case, others in lower case; of ASCII only."""
    return self.title()


@primitive("python.bytes.isalpha")
def isalpha(self: bytes) -> bool:
    """Returns whether all bytes are letters."""
    return self.isalpha()


@primitive("python.bytes.isdigit")
def isdigit(self: bytes) -> bool:
    """Returns whether all bytes are digits."""
    return self.isdigit()


@primitive("python.bytes.isalnum")
def isalnum(self: bytes) -> bool:
    """Returns whether all bytes are letters or digits."""
    return self.isalnum()


@primitive("python.bytes.isspace")
def isspace(self: bytes) -> bool:
    """Returns whether all bytes are white space."""
    return self.isspace()


@primitive("python.bytes.isascii")
def isascii(self: bytes) -> bool:
    """Returns whether all bytes are below 128."""
    return self.isascii()


@primitive("python.bytes.isupper")
def isupper(self: bytes) -> bool:
    """Returns whether there are letters, all in upper case."""
    return self.isupper()


@primitive("python.bytes.islower")
def islower(self: bytes) -> bool:
    """Returns whether there are letters, all in lower case."""
    return self.islower()


@primitive("python.bytes.istitle")
def istitle(self: bytes) -> bool:
    """Returns whether there are words, all with only their first letter in upper case."""
    return self.istitle()


@primitive("python.bytes.strip")
def strip(self: bytes, chars: bytes | None = None) -> bytes:
    """Returns `self` without the bytes `chars`, or white space, at both ends."""
    return self.strip(chars)


@primitive("python.bytes.lstrip")
def lstrip(self: bytes, chars: bytes | None = None) -> bytes:
    """Returns `self` without the bytes `chars`, or white space, at the start."""
    return self.lstrip(chars)


@primitive("python.bytes.rstrip")
def rstrip(self: bytes, chars: bytes | None = None) -> bytes:
    """Returns `self` without the bytes `chars`, or white space, at the end."""
    return self.rstrip(chars)


@primitive("python.bytes.removeprefix")
def removeprefix(self: bytes, prefix: bytes) -> bytes:
    """Returns `self` without `prefix` at the start."""
    return self.removeprefix(prefix)


@primitive("python.bytes.removesuffix")
def removesuffix(self: bytes, suffix: bytes) -> bytes:
    """Returns `self` without `suffix` at the end."""
    return self.removesuffix(suffix)


@primitive("python.bytes.replace")
def replace(self: bytes, old: bytes, new: bytes, count: int = -1) -> bytes:
    """Returns `self` with the first `count` occurrences of `old`, or all, replaced by `new`."""
    return self.replace(old, new, count)


@primitive("python.bytes.center", raises=("TypeError",))
def center(self: bytes, width: int, fillchar: bytes = b" ") -> bytes:
    """Returns `self` in the middle of `width`."""
    return self.center(width, fillchar)


@primitive("python.bytes.ljust", raises=("TypeError",))
def ljust(self: bytes, width: int, fillchar: bytes = b" ") -> bytes:
    """Returns `self` at the left of `width`."""
    return self.ljust(width, fillchar)


@primitive("python.bytes.rjust", raises=("TypeError",))
def rjust(self: bytes, width: int, fillchar: bytes = b" ") -> bytes:
    """Returns `self` at the right of `width`."""
    return self.rjust(width, fillchar)


@primitive("python.bytes.zfill")
def zfill(self: bytes, width: int) -> bytes:
    """Returns `self` with zeros after the sign up to `width`."""
    return self.zfill(width)


@primitive("python.bytes.expandtabs")
def expandtabs(self: bytes, tabsize: int = 8) -> bytes:
    """Returns `self` with spaces for tabs, up to the next column that `tabsize` divides."""
    return self.expandtabs(tabsize)


@primitive("python.bytes.maketrans", raises=("ValueError",))
def maketrans(from_: bytes, to: bytes) -> bytes:
    """Returns the table that has for each byte of `from_` the one of `to` at its place."""
    return bytes.maketrans(from_, to)


@primitive("python.bytes.translate", raises=("ValueError",))
def translate(self: bytes, table: bytes | None, delete: bytes = b"") -> bytes:
    """Returns `self` without the bytes `delete`, and each other one as `table` says."""
    return self.translate(table, delete)


@upper.samples
@lower.samples
@swapcase.samples
@capitalize.samples
@title.samples
@isalpha.samples
@isdigit.samples
@isalnum.samples
@isspace.samples
@isascii.samples
@isupper.samples
@islower.samples
@istitle.samples
def values(draw: Draw) -> Iterator[Sample]:
    """Yields words, digits, white space and bytes beyond ASCII."""
    for self in [b"", b"abc", b"ABC", b"Abc Def", b"they're x1y", b"12", b"a1", b" \t\n\r\x0b\x0c",
                 b"\xe9\xc9", b"A1 b2", b"1a", b"aB"]:  # fmt: skip
        yield Sample(self)


@strip.samples
@lstrip.samples
@rstrip.samples
def strips(draw: Draw) -> Iterator[Sample]:
    """Yields white space, sets of bytes, and nothing to strip."""
    for self in [b"  a b\t\n", b"", b"   ", b"ab"]:
        yield Sample(self)
    for self, chars in [
        (b"xyhixyx", b"xy"),
        (b"model.onnx", b".onnx"),
        (b"aaa", b"a"),
        (b"ab", b""),
    ]:
        yield Sample(self, chars)


@removeprefix.samples
@removesuffix.samples
def affixes(draw: Draw) -> Iterator[Sample]:
    """Yields affixes that are there, that are not, and empty ones."""
    for self, affix in [(b"foobar", b"foo"), (b"foobar", b"bar"), (b"x", b""), (b"", b"x")]:
        yield Sample(self, affix)


@replace.samples
def replacements(draw: Draw) -> Iterator[Sample]:
    """Yields patterns that occur, overlap, are empty, and limits."""
    for self, old, new in [(b"abc", b"", b"-"), (b"aaaa", b"aa", b"b"), (b"", b"", b"x"),
                           (b"abc", b"z", b"y"), (b"abc", b"b", b"")]:  # fmt: skip
        for count in [-1, 0, 1, 2, 9]:
            yield Sample(self, old, new, count)


@center.samples
@ljust.samples
@rjust.samples
def paddings(draw: Draw) -> Iterator[Sample]:
    """Yields odd and even widths, and fills of all lengths."""
    for self in [b"ab", b"abc", b""]:
        for width in [-5, 0, 2, 5, 6]:
            yield Sample(self, width, b"*")
        yield Sample(self, 6)
    yield Sample(b"a", 5, b"ab")


@zfill.samples
def zero_fills(draw: Draw) -> Iterator[Sample]:
    """Yields signs, no digits, and widths that are too small."""
    for self in [b"-42", b"+7", b"", b"12345"]:
        for width in [-1, 0, 4, 6]:
            yield Sample(self, width)


@expandtabs.samples
def tabs(draw: Draw) -> Iterator[Sample]:
    """Yields tabs after bytes, lines and nothing."""
    for self in [b"a\tb", b"\t", b"ab\tc\nabc\td\r\te", b""]:
        yield Sample(self)
        for size in [4, 1, 0, -2]:
            yield Sample(self, size)


@maketrans.samples
def pairs(draw: Draw) -> Iterator[Sample]:
    """Yields byte strings of equal and of unequal length."""
    yield Sample(b"ab\xff", b"xyz")
    yield Sample(b"a", b"")


@translate.samples
def translations(draw: Draw) -> Iterator[Sample]:
    """Yields tables, bytes to delete, and a table that is too short."""
    yield Sample(b"abc", bytes(range(255, -1, -1)))
    yield Sample(b"abc", None, b"b")
    yield Sample(b"abc", bytes(256), b"b")
    yield Sample(b"abc", b"x")
