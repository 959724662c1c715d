"""Writes the tables of `unicodedata` from this Python's own module.

`python -m operatorkit.unicode_data` writes `Operators/unicodedata/tables.hpp`. It runs on the
reference version only, whose tables are those of Unicode 14.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Callable

from operatorkit.library import default_root
from operatorkit.unicode import POINTS, VERSION, _wrapped

HANGUL = range(0xAC00, 0xD7A4)
"""Syllables, which are composed by rule."""


def _runs(name: str, text: str, value_of: Callable[[str], int]) -> list[str]:
    """Returns a table of the code points at which a value changes, with the value from there on."""
    runs, last = [], None
    for point in POINTS:
        value = value_of(chr(point))
        if value != last:
            runs.append(f"0x{point << 8 | value:x}")
            last = value
    lines = ["", f"/// {text}: code points where it changes, times 256, plus the value."]
    return [*lines, f"inline constexpr std::uint32_t {name}[] = {{", _wrapped(runs), "};"]


def _names(values: list[str]) -> str:
    """Returns short texts as a C++ array."""
    return ", ".join(f'"{value}"' for value in values)


def _decompositions() -> list[str]:
    """Returns the tables of what characters decompose to, completely."""
    pool: list[int] = []
    rows = []
    for point in POINTS:
        if point in HANGUL:
            continue
        start = len(pool)
        forms = [unicodedata.normalize(form, chr(point)) for form in ("NFD", "NFKD")]
        if forms == [chr(point)] * 2:
            continue
        places = []
        for form in forms:
            characters = [ord(c) for c in form]
            if form == chr(point):
                places += [0, 0]
            else:
                places += [len(pool), len(characters)]
                pool += characters
        if forms[0] == forms[1]:
            del pool[start + len(forms[0]) :]
            places[2:] = places[:2]
        rows.append(f"{{{point}, {', '.join(map(str, places))}}}")
    return [
        "",
        "/// What a character decomposes to: first and count of the canonical characters in",
        "/// `decomposed`, and of the compatible ones; a count of 0 stands for the character.",
        "struct Decomposition {",
        "  std::uint32_t point;",
        "  std::uint16_t canonical, canonical_count, compatible, compatible_count;",
        "};",
        "inline constexpr Decomposition decompositions[] = {",
        _wrapped(rows),
        "};",
        "inline constexpr char32_t decomposed[] = {",
        _wrapped(str(point) for point in pool),
        "};",
    ]


def _compositions() -> list[str]:
    """Returns the table of the pairs that compose."""
    rows = []
    for point in POINTS:
        parts = unicodedata.decomposition(chr(point)).split()
        if len(parts) != 2 or parts[0].startswith("<"):
            continue
        pair = "".join(chr(int(part, 16)) for part in parts)
        if unicodedata.normalize("NFC", pair) == chr(point):
            rows.append((ord(pair[0]), ord(pair[1]), point))
    return [
        "",
        "/// Pairs of characters, in order, and what they compose to.",
        "struct Composition {",
        "  std::uint32_t first, second, point;",
        "};",
        "inline constexpr Composition compositions[] = {",
        _wrapped("{" + ", ".join(map(str, row)) + "}" for row in sorted(rows)),
        "};",
    ]


def tables() -> str:
    """Returns the text of `tables.hpp`."""
    categories = sorted({unicodedata.category(chr(point)) for point in POINTS})
    widths = sorted({unicodedata.east_asian_width(chr(point)) for point in POINTS})
    directions = sorted({unicodedata.bidirectional(chr(point)) for point in POINTS})
    parts = [
        f"/// Unicode {VERSION}: written by `python -m operatorkit.unicode_data`.",
        "#pragma once",
        "",
        "#include <cstdint>",
        "",
        "namespace rt::unicodedata {",
        "",
        "/// The names of categories, widths and directions, by the values of the tables.",
        f"inline constexpr const char* category_names[] = {{{_names(categories[:15])},",
        f"    {_names(categories[15:])}}};",
        f"inline constexpr const char* width_names[] = {{{_names(widths)}}};",
        f"inline constexpr const char* direction_names[] = {{{_names(directions[:12])},",
        f"    {_names(directions[12:])}}};",
    ]
    parts += _runs(
        "category_runs", "The category", lambda c: categories.index(unicodedata.category(c))
    )
    parts += _runs("combining_runs", "The combining class", unicodedata.combining)
    parts += _runs(
        "width_runs", "The width", lambda c: widths.index(unicodedata.east_asian_width(c))
    )
    parts += _runs(
        "direction_runs", "The direction", lambda c: directions.index(unicodedata.bidirectional(c))
    )
    parts += _decompositions() + _compositions()
    return "\n".join([*parts, "", "}  // namespace rt::unicodedata", ""])


def main() -> int:
    """Writes the file."""
    if unicodedata.unidata_version != VERSION:
        print(f"this Python has Unicode {unicodedata.unidata_version}, not {VERSION}")
        return 1
    (default_root() / "unicodedata" / "tables.hpp").write_text(tables(), encoding="ascii")
    return 0


if __name__ == "__main__":
    sys.exit(main())
