"""re.Match: where a pattern and its groups matched."""

from __future__ import annotations

from operatorkit import (
    Constant,
    Opaque,
    T,
    composite,
    group_part,
    group_text,
    group_texts,
    primitive,
)


@primitive("re.Match.group")
def group(self: Opaque["re.Match", T]) -> str:
    """Returns the text that the pattern matched."""
    return self.group()


@primitive("re.Match.group", raises=("IndexError",), result="template")
def group_by_number(self: Opaque["re.Match", T], group: Constant[int]) -> group_text(T, group):
    """Returns the text of a group, None if it took no part in the match."""
    return self.group(group)


@primitive("re.Match.group", raises=("IndexError",), result="template")
def group_by_any_number(self: Opaque["re.Match", T], group: int) -> group_part(T):
    """Returns the text of a group, None if it took no part in the match."""
    return self.group(group)


@primitive("re.Match.group", raises=("IndexError",), result="template")
def group_by_name(self: Opaque["re.Match", T], group: str) -> group_part(T):
    """Returns the text of a group, None if it took no part in the match."""
    return self.group(group)


@composite("re.Match.group")
def two_groups(self: Opaque["re.Match", T], first, second):
    """Returns the texts of two groups."""
    return (self.group(first), self.group(second))


@composite("re.Match.group")
def three_groups(self: Opaque["re.Match", T], first, second, third):
    """Returns the texts of three groups."""
    return (self.group(first), self.group(second), self.group(third))


@composite("re.Match.group")
def four_groups(self: Opaque["re.Match", T], first, second, third, fourth):
    """Returns the texts of four groups."""
    return (self.group(first), self.group(second), self.group(third), self.group(fourth))


@composite("python.getitem")
def getitem(self: Opaque["re.Match", T], group):
    """Returns the text of a group, None if it took no part in the match."""
    return self.group(group)


@primitive("re.Match.groups")
def groups(self: Opaque["re.Match", T], default: None = None) -> T:
    """Returns the texts of all groups, None for those that took no part in the match."""
    return self.groups(default)


@primitive("re.Match.groups", result="template")
def groups_or(self: Opaque["re.Match", T], default: str) -> group_texts(T):
    """Returns the texts of all groups, `default` for those that took no part in the match."""
    return self.groups(default)


@primitive("re.Match.groupdict", result="template")
def groupdict(self: Opaque["re.Match", T], default: None = None) -> dict[str, group_part(T)]:
    """Returns the texts of the named groups, None for those that took no part in the match."""
    return self.groupdict(default)


@primitive("re.Match.groupdict")
def groupdict_or(self: Opaque["re.Match", T], default: str) -> dict[str, str]:
    """Returns the texts of the named groups, `default` for those that took no part."""
    return self.groupdict(default)


@primitive("re.Match.start", raises=("IndexError",))
def start(self: Opaque["re.Match", T], group: int = 0) -> int:
    """Returns the index of the first character of a group, -1 if it took no part."""
    return self.start(group)


@primitive("re.Match.start", raises=("IndexError",))
def start_by_name(self: Opaque["re.Match", T], group: str) -> int:
    """Returns the index of the first character of a group, -1 if it took no part."""
    return self.start(group)


@primitive("re.Match.end", raises=("IndexError",))
def end(self: Opaque["re.Match", T], group: int = 0) -> int:
    """Returns the index behind the last character of a group, -1 if it took no part."""
    return self.end(group)


@primitive("re.Match.end", raises=("IndexError",))
def end_by_name(self: Opaque["re.Match", T], group: str) -> int:
    """Returns the index behind the last character of a group, -1 if it took no part."""
    return self.end(group)


@primitive("re.Match.span", raises=("IndexError",))
def span(self: Opaque["re.Match", T], group: int = 0) -> tuple[int, int]:
    """Returns where a group begins and ends."""
    return self.span(group)


@primitive("re.Match.span", raises=("IndexError",))
def span_by_name(self: Opaque["re.Match", T], group: str) -> tuple[int, int]:
    """Returns where a group begins and ends."""
    return self.span(group)


@primitive("re.Match.lastindex", property=True)
def lastindex(self: Opaque["re.Match", T]) -> int | None:
    """Returns the number of the group that was closed last."""
    return self.lastindex


@primitive("re.Match.lastgroup", property=True)
def lastgroup(self: Opaque["re.Match", T]) -> str | None:
    """Returns the name of the group that was closed last."""
    return self.lastgroup


@primitive("re.Match.string", property=True)
def string(self: Opaque["re.Match", T]) -> str:
    """Returns the text that was searched."""
    return self.string


@primitive("re.Match.pos", property=True)
def pos(self: Opaque["re.Match", T]) -> int:
    """Returns the index at which the search began."""
    return self.pos


@primitive("re.Match.endpos", property=True)
def endpos(self: Opaque["re.Match", T]) -> int:
    """Returns the index at which the search ended."""
    return self.endpos


@primitive("re.Match.re", property=True)
def pattern(self: Opaque["re.Match", T]) -> Opaque["re.Pattern", T]:
    """Returns the pattern."""
    return self.re
