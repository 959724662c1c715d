"""`string.Template`."""

from __future__ import annotations

import re

_PLACE = re.compile(
    r"\$(?:(?P<escaped>\$)|(?P<named>(?a:[_a-z][_a-z0-9]*))"
    r"|{(?P<braced>(?a:[_a-z][_a-z0-9]*))}|(?P<invalid>))",
    re.IGNORECASE,
)


class Template:
    """A text with the names of what stands in it."""

    def __init__(self, template: str) -> None:
        self.template = template

    def substitute(self, mapping=None, /, **kws) -> str:
        parts, end = [], 0
        for place in _PLACE.finditer(self.template):
            parts.append(self.template[end : place.start()])
            end = place.end()
            name = place["named"] or place["braced"]
            if name is not None:
                parts.append(_value(name, mapping, kws))
            elif place["escaped"] is not None:
                parts.append("$")
            else:
                raise ValueError(_invalid(self.template, place.start()))
        return "".join(parts) + self.template[end:]

    def safe_substitute(self, mapping=None, /, **kws) -> str:
        parts, end = [], 0
        for place in _PLACE.finditer(self.template):
            parts.append(self.template[end : place.start()])
            end = place.end()
            name = place["named"] or place["braced"]
            if name is not None and _is_known(name, mapping, kws):
                parts.append(_value(name, mapping, kws))
            else:
                parts.append("$" if place["escaped"] is not None else place[0])
        return "".join(parts) + self.template[end:]

    def get_identifiers(self) -> list[str]:
        names = []
        for place in _PLACE.finditer(self.template):
            name = place["named"] or place["braced"]
            if name is not None and name not in names:
                names.append(name)
        return names

    def is_valid(self) -> bool:
        return all(place["invalid"] is None for place in _PLACE.finditer(self.template))


def _is_known(name: str, mapping, kws) -> bool:
    """`true` iff there is a value for a name."""
    return name in kws or (mapping is not None and name in mapping)


def _value(name: str, mapping, kws) -> str:
    """Returns the text for a name; keywords come first."""
    if name in kws or mapping is None:
        return str(kws[name])
    return str(mapping[name])


def _invalid(template: str, at: int) -> str:
    """Returns what is wrong with a dollar sign."""
    lines = template[:at].splitlines(keepends=True)
    if not lines:
        return "Invalid placeholder in string: line 1, col 1"
    column = at - len("".join(lines[:-1])) + 1
    return f"Invalid placeholder in string: line {len(lines)}, col {column}"
