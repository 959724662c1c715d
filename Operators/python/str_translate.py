"""Tables of characters: `str.maketrans` and `str.translate`."""

from __future__ import annotations

from collections.abc import Iterator

from operatorkit import Draw, Sample, V, primitive


@primitive("python.str.maketrans", raises=("ValueError",))
def maketrans(x: str, y: str) -> dict[int, int]:
    """Returns the table that has for each character of `x` the one of `y` at its place."""
    return str.maketrans(x, y)


@primitive("python.str.maketrans", raises=("ValueError",))
def maketrans_drop(x: str, y: str, z: str) -> dict[int, int | None]:
    """Returns the table of `x` and `y` that drops the characters of `z`."""
    return str.maketrans(x, y, z)


@primitive("python.str.maketrans", raises=("ValueError",))
def maketrans_texts(x: dict[str, V]) -> dict[int, V]:
    """Returns the table of a dict whose keys are characters."""
    return str.maketrans(x)


@primitive("python.str.maketrans")
def maketrans_numbers(x: dict[int, V]) -> dict[int, V]:
    """Returns the table of a dict whose keys are numbers of characters."""
    return str.maketrans(x)


@primitive("python.str.translate", raises=("ValueError",))
def translate(self: str, table: dict[int, str | None]) -> str:
    """Returns `self` with each character that `table` has replaced, or dropped for None."""
    return self.translate(table)


@primitive("python.str.translate", raises=("ValueError",))
def translate_text(self: str, table: dict[int, str]) -> str:
    """Returns `self` with each character that `table` has replaced."""
    return self.translate(table)


@primitive("python.str.translate", raises=("ValueError",))
def translate_number(self: str, table: dict[int, int]) -> str:
    """Returns `self` with each character that `table` has replaced."""
    return self.translate(table)


@primitive("python.str.translate", raises=("ValueError",))
def translate_number_or_none(self: str, table: dict[int, int | None]) -> str:
    """Returns `self` with each character that `table` has replaced, or dropped for None."""
    return self.translate(table)


@primitive("python.str.translate", raises=("ValueError",))
def translate_none(self: str, table: dict[int, None]) -> str:
    """Returns `self` without the characters that `table` has."""
    return self.translate(table)


@primitive("python.str.translate", raises=("ValueError",))
def translate_mixed(self: str, table: dict[int, int | str]) -> str:
    """Returns `self` with each character that `table` has replaced."""
    return self.translate(table)


@primitive("python.str.translate", raises=("ValueError",))
def translate_any(self: str, table: dict[int, int | str | None]) -> str:
    """Returns `self` with each character that `table` has replaced, or dropped for None."""
    return self.translate(table)


@maketrans.samples
def pairs(draw: Draw) -> Iterator[Sample]:
    """Yields texts of equal and of unequal length."""
    yield Sample("abé", "x😀z")
    yield Sample("aa", "xy")
    yield Sample("", "")
    yield Sample("ab", "x")


@maketrans_drop.samples
def triples(draw: Draw) -> Iterator[Sample]:
    """Yields texts with characters to drop, one of which is replaced too."""
    yield Sample("ab", "xy", "cé")
    yield Sample("ab", "xy", "b")
    yield Sample("a", "xy", "")


@maketrans_texts.samples
def texts(draw: Draw) -> Iterator[Sample]:
    """Yields dicts of characters, and one with a longer text."""
    yield Sample({"a": "b", "é": ""})
    yield Sample({"a": 98})
    yield Sample({"ab": "c"})


@maketrans_numbers.samples
def numbers(draw: Draw) -> Iterator[Sample]:
    """Yields a dict of numbers."""
    yield Sample({97: "b", 233: ""})


@translate.samples
def translations(draw: Draw) -> Iterator[Sample]:
    """Yields characters that are dropped, replaced and kept."""
    yield Sample("abcé", {97: None, 98: "ZZ", 233: "😀"})


@translate_text.samples
def text_translations(draw: Draw) -> Iterator[Sample]:
    """Yields characters replaced by more."""
    yield Sample("abcé", {98: "ZZ", 233: ""})


@translate_number.samples
def number_translations(draw: Draw) -> Iterator[Sample]:
    """Yields characters replaced by the number of another."""
    yield Sample("abcé", {98: 0x1F600, 233: 101})
    yield Sample("abc", {98: -1})


@translate_number_or_none.samples
def dropping_translations(draw: Draw) -> Iterator[Sample]:
    """Yields characters replaced by the number of another, and dropped."""
    yield Sample("abcé", {98: None, 233: 101})


@translate_none.samples
def droppings(draw: Draw) -> Iterator[Sample]:
    """Yields characters that are dropped."""
    yield Sample("abcé", {98: None})


@translate_mixed.samples
def mixed_translations(draw: Draw) -> Iterator[Sample]:
    """Yields characters replaced by numbers and texts."""
    yield Sample("abcé", {98: "x", 233: 101})


@translate_any.samples
def all_translations(draw: Draw) -> Iterator[Sample]:
    """Yields characters replaced by numbers and texts, and dropped."""
    yield Sample("abcé", {97: None, 98: "x", 233: 101})
