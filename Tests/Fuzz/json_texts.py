"""Random JSON texts, damaged ones among them: `json.loads` and `json.dumps` against CPython's.

    python Tests/Fuzz/json_texts.py [--seed N] [--count N]

`drupe` must be on the path. The seed is `$DRUPE_FUZZ_SEED`, 1 by default.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import json

from drupe import compile


@compile()
def main(text: str, indent: int, plain: bool) -> str:
    try:
        value = json.loads(text)
    except json.JSONDecodeError as e:
        return "fault: " + str(e)
    if indent < 0:
        return repr(value) + json.dumps(value, ensure_ascii=not plain)
    return json.dumps(value, indent=indent, sort_keys=plain)
"""
CHARACTERS = 'aé日😀"\\/\n\t\x00\x1f\x7f {}[],:0123456789-+.eEuntf'


def text(draw: random.Random) -> str:
    """Returns a random text."""
    return "".join(draw.choice(CHARACTERS) for _ in range(draw.randint(0, 6)))


def value(draw: random.Random, depth: int) -> Any:
    """Returns a random value of the types that JSON has."""
    kind = draw.randint(0, 7 if depth else 5)
    if kind == 6:
        return [value(draw, depth - 1) for _ in range(draw.randint(0, 4))]
    if kind == 7:
        return {text(draw): value(draw, depth - 1) for _ in range(draw.randint(0, 4))}
    number = draw.choice([0, -1, 7, 2**53, -(2**63), 2**63 - 1, draw.randint(-(10**6), 10**6)])
    real = draw.choice([0.5, -0.0, 1e16, 1e-7, 1.7976931348623157e308, draw.uniform(-1e3, 1e3)])
    return [None, True, False, number, real, text(draw)][kind]


def damaged(draw: random.Random, source: str) -> str:
    """Returns a text with a few changes."""
    for _ in range(draw.randint(0, 3)):
        place = draw.randint(0, len(source))
        end = place + draw.randint(0, 2)
        source = source[:place] + draw.choice(["", *CHARACTERS, "\\u12", "nul"]) + source[end:]
    return source


def main() -> int:
    """Compares as many texts as asked for; returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    seed = int(os.environ.get("DRUPE_FUZZ_SEED", "1"))
    parser.add_argument("--seed", type=int, default=seed)
    parser.add_argument("--count", type=int, default=20000)
    options = parser.parse_args()
    sys.path.insert(0, str(ROOT / "Python/src"))
    import drupe

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "texts.py"
        file.write_text(PROGRAM, encoding="utf-8")
        library = file.with_suffix(".so")
        subprocess.run(["drupe", "compile", str(file), "-o", str(library)], check=True)
        compiled = drupe.load(library)
        scope: dict[str, Any] = {}
        exec(PROGRAM, scope)
    draw = random.Random(options.seed)
    failed = 0
    for _ in range(options.count):
        separators = draw.choice([None, (",", ":"), (" , ", "\n:\t")])
        ascii_only = draw.random() < 0.5
        source = json.dumps(value(draw, 3), ensure_ascii=ascii_only, separators=separators)
        if draw.random() < 0.5:
            source = damaged(draw, source)
        arguments = (source, draw.choice([-1, 0, 2]), draw.random() < 0.5)
        outcomes = []
        for function in (scope["main"], compiled):
            try:
                outcomes.append(function(*arguments))
            except Exception as error:
                outcomes.append(f"{type(error).__name__}: {error}")
        wanted, actual = outcomes
        # Ints beyond 64 bits are an error of compiled code, by choice.
        if wanted != actual and not str(actual).startswith("OverflowError"):
            failed += 1
            print(f"{arguments!r}\n  expected {wanted!r}\n  actual   {actual!r}")
    print(f"{options.count - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
