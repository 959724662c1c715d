"""Random regular expressions: the machine of `Operators/re` against CPython's.

    python Tests/Fuzz/patterns.py [--seed N] [--count N] [--compiler C++]

Prints each pattern and text for which spans, groups or the last group differ.
"""

from __future__ import annotations

import argparse
import ctypes
import os
import random
import re
import subprocess
import sys
import tempfile
import warnings
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ATOMS = ["a", "b", "c", ".", r"\w", r"\d", r"\s", r"\b", r"\B", "^", "$", "[ab]", "[^a]", "[a-c1]"]
ATOMS += [
    "é",
    "ß",
    "[é-ü]",
    r"\W",
    "日",
    "x",
    "1",
    " ",
    r"\D",
    r"\S",
    "K",
    "ſ",
    "[A-Cſ]",
    r"\A",
    r"\Z",
]
QUANTIFIERS = ["*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,2}?", "*+", "++", "?+", "{2,}"]
LETTERS = "aaabbbcc1 xéßÉ日\nK\u212aſAB"
LIMIT = 50


def pattern(draw: random.Random, depth: int, groups: list[int]) -> str:
    """Returns a random pattern; `groups` counts its groups."""
    parts = []
    for _ in range(draw.randint(1, 3)):
        kind = draw.random()
        if depth == 0 or kind < 0.5:
            part = draw.choice(ATOMS)
        elif kind < 0.62:
            groups[0] += 1
            part = f"({pattern(draw, depth - 1, groups)})"
        elif kind < 0.72:
            part = f"(?:{pattern(draw, depth - 1, groups)})"
        elif kind < 0.84:
            branches = [pattern(draw, depth - 1, groups) for _ in range(draw.randint(2, 3))]
            part = f"(?:{'|'.join(branches)})"
        elif kind < 0.88:
            part = f"(?{draw.choice(['=', '!'])}{pattern(draw, depth - 1, groups)})"
        elif kind < 0.91:
            part = f"(?<{draw.choice(['=', '!'])}{draw.choice(ATOMS[:8])})"
        elif kind < 0.94:
            part = f"(?>{pattern(draw, depth - 1, groups)})"
        elif groups[0]:
            group = draw.randint(1, groups[0])
            part = draw.choice([f"\\{group}", f"(?({group})a|b)"])
        else:
            part = "a"
        if draw.random() < 0.35 and not part.startswith(("(?=", "(?!", "(?<", "^", "$", "\\b")):
            part += draw.choice(QUANTIFIERS)
        parts.append(part)
    return "".join(parts)


def expected(compiled: re.Pattern[str], text: str, mode: int) -> list[list[int]]:
    """Returns the ends of the matches and groups as bytes, with the last group at the end."""
    if mode < 2:
        found = [m for m in [(compiled.match, compiled.fullmatch)[mode](text)] if m]
    else:
        found = list(compiled.finditer(text))[:LIMIT]
    offsets = [len(text[:i].encode()) for i in range(len(text) + 1)]
    rows = []
    for match in found:
        spans = [match.span(group) for group in range(compiled.groups + 1)]
        ends = [offsets[at] if at >= 0 else -1 for span in spans for at in span]
        rows.append([*ends, match.lastindex or 0])
    return rows


def main() -> int:
    """Compares as many random patterns as asked for; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=int(os.environ.get("DRUPE_FUZZ_SEED", "1")))
    parser.add_argument("--count", type=int, default=20000)
    parser.add_argument("--compiler", default="c++")
    options = parser.parse_args()
    sys.path.insert(0, str(ROOT / "Python/src"))
    from drupe.capturing.patterns import written

    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "patterns.so"
        sources = [ROOT / "Tests/Fuzz/patterns.cpp"]
        sources += [ROOT / f"Runtime/src/{name}.cpp" for name in ("call", "memory", "str", "text")]
        flags = ["-std=c++20", "-O1", "-shared", "-fPIC", "-fno-exceptions", "-fno-rtti"]
        include = ["-I", str(ROOT), "-I", str(ROOT / "Runtime/include")]
        subprocess.run(
            [options.compiler, *flags, *include, *map(str, sources), "-o", str(library)], check=True
        )
        machine = ctypes.CDLL(str(library), mode=ctypes.RTLD_LOCAL).find_all
        machine.restype = ctypes.c_int64
    draw = random.Random(options.seed)
    differing = compared = 0
    warnings.simplefilter("ignore")
    while compared < options.count:
        source = pattern(draw, draw.randint(0, 3), [0])
        try:
            compiled = re.compile(
                source, draw.choice([0, 0, 0, re.I, re.M, re.S, re.A, re.I | re.A])
            )
        except (re.error, RecursionError, OverflowError):
            continue
        program = written(compiled)
        code = (ctypes.c_uint32 * len(program["code"]))(*program["code"])
        for _ in range(3):
            text = "".join(draw.choice(LETTERS) for _ in range(draw.randint(0, 9)))
            mode = draw.randint(0, 2)
            encoded = text.encode()
            width = 2 * compiled.groups + 3
            out = (ctypes.c_int64 * (width * LIMIT))()
            count = machine(
                code,
                ctypes.c_int64(compiled.groups),
                encoded,
                ctypes.c_int64(len(encoded)),
                ctypes.c_int64(mode),
                out,
                ctypes.c_int64(LIMIT),
            )
            actual = []
            for row in range(count):
                ends = list(out[row * width : (row + 1) * width])
                for at in range(2, width - 1, 2):
                    if -1 in ends[at : at + 2] or ends[at] > ends[at + 1]:
                        ends[at] = ends[at + 1] = -1
                actual.append(ends)
            try:
                wanted = expected(compiled, text, mode)
            except SystemError:  # CPython found a fault of its own.
                continue
            compared += 1
            if actual != wanted:
                differing += 1
                print(f"{source!r} flags {compiled.flags} mode {mode} in {text!r}")
                print(f"  expected {wanted}\n  actual   {actual}")
    print(f"{compared - differing} passed, {differing} failed")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
