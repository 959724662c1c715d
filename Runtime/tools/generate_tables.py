"""Writes the constant tables of the runtime: `python Runtime/tools/generate_tables.py`.

The tables are committed, since the runtime is built without Python. Run this with the reference
version of Python (3.11, Unicode 14), from whose `unicodedata` the printable characters come.
"""

import sys
import unicodedata
from pathlib import Path

SOURCES = Path(__file__).resolve().parent.parent / "src"
HEADER = "// Written by Runtime/tools/generate_tables.py. Do not edit.\n"

#: The powers of ten that reading (-342 to 308) and writing (-292 to 324) of doubles need.
SMALLEST_POWER = -342
LARGEST_POWER = 324


def rows(items: list[str], per_row: int) -> str:
    """Returns `items` as the rows of an array initializer."""
    return "".join(
        "    " + " ".join(f"{item}," for item in items[i : i + per_row]) + "\n"
        for i in range(0, len(items), per_row)
    )


def power_of_five(exponent: int) -> int:
    """Returns the 128 leading bits of 5**exponent.

    They are as Lemire's "Number Parsing at a Gigabyte per Second" wants them: cut off, but rounded
    up from -27 to -1.
    """
    if exponent >= 0:
        power = 5**exponent
        shift = 128 - power.bit_length()
        return power << shift if shift >= 0 else power >> -shift
    power = 5**-exponent
    if exponent >= -27:
        return 2 ** (power.bit_length() + 127) // power + 1
    value = 2 ** (2 * power.bit_length() + 128) // power + 1
    return value >> (value.bit_length() - 128)


def write_powers() -> None:
    """Writes `powers_of_five.hpp`."""
    powers = [power_of_five(e) for e in range(SMALLEST_POWER, LARGEST_POWER + 1)]
    items = [f"{{0x{p >> 64:016X}, 0x{p & 2**64 - 1:016X}}}" for p in powers]
    (SOURCES / "powers_of_five.hpp").write_text(
        HEADER + "#pragma once\n\n#include <cstdint>\n\nnamespace rt {\n\n"
        "/// The 128 leading bits of a power of five.\n"
        "struct PowerOfFive {\n"
        "  /// The first 64 bits.\n  std::uint64_t high;\n"
        "  /// The next 64 bits.\n  std::uint64_t low;\n};\n\n"
        "/// The exponent of the first power of the table.\n"
        f"inline constexpr int smallest_power = {SMALLEST_POWER};\n\n"
        "/// The powers; those from -27 to -1 are rounded up, those beyond 55 and below -27 are "
        "cut.\n"
        f"inline constexpr PowerOfFive powers_of_five[{len(items)}] = {{\n"
        + rows(items, 2)
        + "};\n\n}  // namespace rt\n"
    )


def write_printable() -> None:
    """Writes `printable.hpp`."""
    bounds = []
    printable = False
    for point in range(sys.maxunicode + 1):
        if chr(point).isprintable() != printable:
            printable = not printable
            bounds.append(point)
    (SOURCES / "printable.hpp").write_text(
        HEADER + "#pragma once\n\n#include <cstdint>\n\nnamespace rt {\n\n"
        "/// Where printable characters begin and end, in turn "
        f"(Unicode {unicodedata.unidata_version}).\n"
        f"inline constexpr std::uint32_t printable_bounds[{len(bounds)}] = {{\n"
        + rows([f"0x{point:X}" for point in bounds], 10)
        + "};\n\n}  // namespace rt\n"
    )


if __name__ == "__main__":
    assert unicodedata.unidata_version == "14.0.0", "run this with Python 3.11"
    write_powers()
    write_printable()
