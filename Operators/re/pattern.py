"""re.Pattern: what can be done with a compiled pattern."""

from __future__ import annotations

import re
from collections.abc import Iterator

from operatorkit import (
    Draw,
    Opaque,
    Sample,
    T,
    composite,
    found_text,
    group_part,
    primitive,
)
from operatorkit import Iterator as Lazily


@primitive("re.Pattern.match")
def match(
    self: Opaque["re.Pattern", T], string: str, pos: int = 0, endpos: int = 9223372036854775807
) -> Opaque["re.Match", T] | None:
    """Returns the match at `pos`."""
    return self.match(string, pos, endpos)


@primitive("re.Pattern.fullmatch")
def fullmatch(
    self: Opaque["re.Pattern", T], string: str, pos: int = 0, endpos: int = 9223372036854775807
) -> Opaque["re.Match", T] | None:
    """Returns the match of all characters from `pos` to `endpos`."""
    return self.fullmatch(string, pos, endpos)


@primitive("re.Pattern.search")
def search(
    self: Opaque["re.Pattern", T], string: str, pos: int = 0, endpos: int = 9223372036854775807
) -> Opaque["re.Match", T] | None:
    """Returns the first match."""
    return self.search(string, pos, endpos)


@primitive("re.Pattern.findall", result="template")
def findall(
    self: Opaque["re.Pattern", T], string: str, pos: int = 0, endpos: int = 9223372036854775807
) -> list[found_text(T)]:
    """Returns the texts of all matches, or of their groups if there are any."""
    return self.findall(string, pos, endpos)


@primitive("re.Pattern.finditer")
def finditer(
    self: Opaque["re.Pattern", T], string: str, pos: int = 0, endpos: int = 9223372036854775807
) -> Lazily[Opaque["re.Match", T]]:
    """Returns the matches, one after the other."""
    return self.finditer(string, pos, endpos)


@primitive("re.Pattern.split", result="template")
def split(self: Opaque["re.Pattern", T], string: str, maxsplit: int = 0) -> list[group_part(T)]:
    """Returns the texts between matches, with the groups of the matches."""
    return self.split(string, maxsplit)


@primitive("re.Pattern.sub", raises=("error", "IndexError"))
def sub(self: Opaque["re.Pattern", T], repl: str, string: str, count: int = 0) -> str:
    """Returns `string` with its matches replaced."""
    return self.sub(repl, string, count)


@primitive("re.Pattern.subn", raises=("error", "IndexError"))
def subn(self: Opaque["re.Pattern", T], repl: str, string: str, count: int = 0) -> tuple[str, int]:
    """Returns `string` with its matches replaced, and their number."""
    return self.subn(repl, string, count)


@primitive("re.Match._bytes")
def bytes_of_match(self: Opaque["re.Match", T]) -> tuple[int, int]:
    """Returns where the match begins and ends in the UTF-8 of the text."""
    text = self.string
    return len(text[: self.start()].encode()), len(text[: self.end()].encode())


@primitive("re._part")
def part(text: str, start: int, stop: int) -> str:
    """Returns the part of a text between two places of its UTF-8, to its end if `stop` is -1."""
    return text.encode()[start : None if stop < 0 else stop].decode()


@composite("re.Pattern.subn")
def subn_by_function(self: Opaque["re.Pattern", T], repl, string: str, count: int = 0):
    """Returns `string` with each match replaced by what a function makes of it."""
    parts = []
    last = 0
    replaced = 0
    for match in self.finditer(string):
        if count > 0 and replaced == count:
            break
        start, stop = bytes_of_match(match)
        parts.append(part(string, last, start))
        parts.append(repl(match))
        last = stop
        replaced += 1
    parts.append(part(string, last, -1))
    return "".join(parts), replaced


@composite("re.Pattern.sub")
def sub_by_function(self: Opaque["re.Pattern", T], repl, string: str, count: int = 0):
    """Returns `string` with each match replaced by what a function makes of it."""
    return self.subn(repl, string, count)[0]


@primitive("re.Match.expand", raises=("error", "IndexError"))
def expand(self: Opaque["re.Match", T], template: str) -> str:
    """Returns a template filled in with the groups."""
    return self.expand(template)


@primitive("re.Pattern.pattern", property=True)
def pattern(self: Opaque["re.Pattern", T]) -> str:
    """Returns the pattern as it was written."""
    return self.pattern


@primitive("re.Pattern.flags", property=True)
def flags(self: Opaque["re.Pattern", T]) -> int:
    """Returns the flags."""
    return self.flags


@primitive("re.Pattern.groups", property=True)
def groups(self: Opaque["re.Pattern", T]) -> int:
    """Returns the number of groups."""
    return self.groups


@primitive("re.Pattern.groupindex", property=True)
def groupindex(self: Opaque["re.Pattern", T]) -> dict[str, int]:
    """Returns the numbers of the named groups."""
    return dict(self.groupindex)


@primitive("re.escape")
def escape(pattern: str) -> str:
    """Returns a pattern that matches `pattern` as it stands."""
    return re.escape(pattern)


@escape.samples
def texts(draw: Draw) -> Iterator[Sample]:
    yield Sample("a.b*c [d] e-f_g #&~ \t\n")
    yield Sample("")
    yield Sample(draw.text(alphabet="a(b)é^$|日"))
