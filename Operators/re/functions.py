"""The functions of re, for patterns that are known when the program is compiled."""

from __future__ import annotations

from operatorkit import Opaque, T, composite, primitive

WHY = "the pattern of '{}' must be known when the program is compiled"
HELP = (
    "write the pattern as a literal or a module-level constant, or compile it at module level: "
    "PATTERN = re.compile(...)"
)


@composite("re.compile")
def compile(pattern: Opaque["re.Pattern", T], flags: int = 0):
    """Returns the pattern."""
    return pattern


@composite("re.match")
def match(pattern: Opaque["re.Pattern", T], string: str, flags: int = 0):
    """Returns the match at the start."""
    return pattern.match(string)


@composite("re.fullmatch")
def fullmatch(pattern: Opaque["re.Pattern", T], string: str, flags: int = 0):
    """Returns the match of the whole text."""
    return pattern.fullmatch(string)


@composite("re.search")
def search(pattern: Opaque["re.Pattern", T], string: str, flags: int = 0):
    """Returns the first match."""
    return pattern.search(string)


@composite("re.findall")
def findall(pattern: Opaque["re.Pattern", T], string: str, flags: int = 0):
    """Returns the texts of all matches, or of their groups if there are any."""
    return pattern.findall(string)


@composite("re.finditer")
def finditer(pattern: Opaque["re.Pattern", T], string: str, flags: int = 0):
    """Returns the matches, one after the other."""
    return pattern.finditer(string)


@composite("re.split")
def split(pattern: Opaque["re.Pattern", T], string: str, maxsplit: int = 0, flags: int = 0):
    """Returns the texts between matches, with the groups of the matches."""
    return pattern.split(string, maxsplit)


@composite("re.sub")
def sub(pattern: Opaque["re.Pattern", T], repl, string: str, count: int = 0, flags: int = 0):
    """Returns the text with its matches replaced."""
    return pattern.sub(repl, string, count)


@composite("re.subn")
def subn(pattern: Opaque["re.Pattern", T], repl, string: str, count: int = 0, flags: int = 0):
    """Returns the text with its matches replaced, and their number."""
    return pattern.subn(repl, string, count)


@primitive("re.compile", refuses=(WHY.format("re.compile"), HELP))
def compile_any(pattern: str, flags: int = 0) -> None:
    """Is refused."""


@primitive("re.match", refuses=(WHY.format("re.match"), HELP))
def match_any(pattern: str, string: str, flags: int = 0) -> None:
    """Is refused."""


@primitive("re.fullmatch", refuses=(WHY.format("re.fullmatch"), HELP))
def fullmatch_any(pattern: str, string: str, flags: int = 0) -> None:
    """Is refused."""


@primitive("re.search", refuses=(WHY.format("re.search"), HELP))
def search_any(pattern: str, string: str, flags: int = 0) -> None:
    """Is refused."""


@primitive("re.findall", refuses=(WHY.format("re.findall"), HELP))
def findall_any(pattern: str, string: str, flags: int = 0) -> None:
    """Is refused."""


@primitive("re.finditer", refuses=(WHY.format("re.finditer"), HELP))
def finditer_any(pattern: str, string: str, flags: int = 0) -> None:
    """Is refused."""


@primitive("re.split", refuses=(WHY.format("re.split"), HELP))
def split_any(pattern: str, string: str, maxsplit: int = 0, flags: int = 0) -> None:
    """Is refused."""


@primitive("re.sub", refuses=(WHY.format("re.sub"), HELP))
def sub_any(pattern: str, repl: str, string: str, count: int = 0, flags: int = 0) -> None:
    """Is refused."""


@primitive("re.subn", refuses=(WHY.format("re.subn"), HELP))
def subn_any(pattern: str, repl: str, string: str, count: int = 0, flags: int = 0) -> None:
    """Is refused."""
