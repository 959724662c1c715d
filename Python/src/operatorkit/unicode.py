"""Writes the Unicode tables of the string operators from this Python's own `str` methods.

`python -m operatorkit.unicode` writes `Operators/python/unicode_kinds.hpp` and `unicode_case.hpp`.
It runs on the reference version only, whose tables are those of Unicode 14.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Callable, Iterable
from pathlib import Path

from operatorkit.library import default_root

#: The version of Unicode that the reference version of Python has.
VERSION = "14.0.0"
#: All code points.
POINTS = range(sys.maxunicode + 1)


def _is_case_ignorable(character: str) -> bool:
    """Returns whether the rule of the final sigma looks past `character`."""
    past = ("A" + character + "Σ").lower().endswith("ς")
    return past and not (character + "Σ").lower().endswith("ς")


#: The kinds of characters: the name of the table and who belongs to it.
KINDS: dict[str, tuple[str, Callable[[str], bool]]] = {
    "alpha": ("Letters: `str.isalpha`.", str.isalpha),
    "decimal": ("Decimal digits: `str.isdecimal`.", str.isdecimal),
    "digit": ("Digits: `str.isdigit`.", str.isdigit),
    "numeric": ("Characters with a numeric value: `str.isnumeric`.", str.isnumeric),
    "upper": ("Upper case letters.", str.isupper),
    "lower": ("Lower case letters.", str.islower),
    "title": ("Title case letters.", lambda c: unicodedata.category(c) == "Lt"),
    "ignorable": ("Characters that the rule of the final sigma ignores.", _is_case_ignorable),
    "start": ("Characters that a name may begin with.", str.isidentifier),
    "continuation": ("Characters of names.", lambda c: ("a" + c).isidentifier()),
}

#: The case mappings: the name of the table and the mapping.
CASES: dict[str, tuple[str, Callable[[str], str]]] = {
    "upper": ("To upper case.", str.upper),
    "lower": ("To lower case.", str.lower),
    "title": ("To title case.", str.title),
    "fold": ("To the form for comparison without case.", str.casefold),
}


def _wrapped(items: Iterable[str]) -> str:
    """Returns `items` with commas, in lines of up to 100 columns."""
    lines = ["   "]
    for item in items:
        if len(lines[-1]) + len(item) + 2 > 100:
            lines.append("   ")
        lines[-1] += f" {item},"
    return "\n".join(lines)


def _boundaries(belongs: Callable[[str], bool]) -> list[int]:
    """Returns the code points at which membership changes."""
    changes, inside = [], False
    for point in POINTS:
        if belongs(chr(point)) != inside:
            inside = not inside
            changes.append(point)
    return changes


def _runs(mapping: Callable[[str], str]) -> list[tuple[int, int, int, int]]:
    """Returns runs (first, count, stride, difference) of the mappings to one character."""
    runs: list[tuple[int, int, int, int]] = []
    for point in POINTS:
        mapped = mapping(chr(point))
        if len(mapped) != 1 or ord(mapped) == point:
            continue
        difference = ord(mapped) - point
        if runs:
            first, count, stride, previous = runs[-1]
            gap = point - (first + (count - 1) * stride)
            if previous == difference and (gap == stride or (count == 1 and gap <= 2)):
                runs[-1] = (first, count + 1, gap, difference)
                continue
        runs.append((point, 1, 1, difference))
    return runs


def _expansions(mapping: Callable[[str], str]) -> list[tuple[int, list[int]]]:
    """Returns the code points that map to several."""
    return [
        (point, [ord(c) for c in mapping(chr(point))])
        for point in POINTS
        if len(mapping(chr(point))) > 1
    ]


def kinds() -> str:
    """Returns the text of `unicode_kinds.hpp`."""
    parts = [
        f"/// Kinds of characters, Unicode {VERSION}: written by `python -m operatorkit.unicode`.",
        "#pragma once",
        "",
        '#include "unicode.hpp"',
        "",
        "namespace rt::python::unicode {",
    ]
    for name, (description, belongs) in KINDS.items():
        changes = _boundaries(belongs)
        steps = [b - a for a, b in zip([0, *changes], changes, strict=False)]
        parts += ["", f"/// {description}", f"inline constexpr auto {name} = boundaries({{"]
        parts += [_wrapped(map(str, steps)), "});"]
    return "\n".join([*parts, "", "}  // namespace rt::python::unicode", ""])


def cases() -> str:
    """Returns the text of `unicode_case.hpp`."""
    parts = [
        f"/// Case mappings, Unicode {VERSION}: written by `python -m operatorkit.unicode`.",
        "#pragma once",
        "",
        '#include "unicode.hpp"',
        "",
        "namespace rt::python::unicode {",
    ]
    for name, (description, mapping) in CASES.items():
        runs = ["{" + ", ".join(map(str, run)) + "}" for run in _runs(mapping)]
        parts += ["", f"/// {description}", f"inline constexpr CaseRun {name}_runs[] = {{"]
        parts += [_wrapped(runs), "};"]
        expansions = [
            "{" + f"{point}, {{{', '.join(map(str, to))}}}" + "}"
            for point, to in _expansions(mapping)
        ]
        parts += ["", f"/// {description} Several characters for one."]
        parts += [f"inline constexpr CaseExpansion {name}_expansions[] = {{"]
        parts += [_wrapped(expansions), "};"]
    return "\n".join([*parts, "", "}  // namespace rt::python::unicode", ""])


def main() -> int:
    """Writes both files."""
    if unicodedata.unidata_version != VERSION:
        print(f"this Python has Unicode {unicodedata.unidata_version}, not {VERSION}")
        return 1
    folder: Path = default_root() / "python"
    (folder / "unicode_kinds.hpp").write_text(kinds(), encoding="ascii")
    (folder / "unicode_case.hpp").write_text(cases(), encoding="ascii")
    return 0


if __name__ == "__main__":
    sys.exit(main())
