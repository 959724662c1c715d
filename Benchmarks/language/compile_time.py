"""Measures how long `drupe compile` takes for a function of 100 lines and a module of 3,000.

    python Benchmarks/language/compile_time.py [--rounds N] [--lines N]

The sources are made of the programs beside this file: the module has copies of all ten under other
names, the function statements of the kinds that they are made of. The runtime and the headers are
compiled before, as they are for whoever has compiled anything.
"""

from __future__ import annotations

import argparse
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from builders import PROGRAMS, ROOT
from inputs import ARGUMENTS

PIECES = [
    """\
    for index, word in enumerate(text.split()):
        key = word.lower().strip(".,") + str(index % {n})
        counts[key] = counts.get(key, 0) + len(word)
        if len(word) > {n}:
            longest.append(word[:{n}])
""",
    """\
    total = 0.0
    for i in range(len(values)):
        weight = math.exp(-abs(values[i]) / {n}.0)
        total += weight * values[i]
        if total > {n}00.0:
            break
    scores.append(total)
""",
    """\
    ranked = sorted([(count, word) for word, count in counts.items()], reverse=True)
    for count, word in ranked[:{n}]:
        scores.append(count / (1 + len(word)))
""",
    """\
    state = {n}
    while state < limit * {n}:
        state = state * 3 + len(longest) % {n} if state % 2 else state + {n}
        if state % {n} == 0:
            scores.append(float(state))
            continue
        rows = [[float(j * state % {n}) for j in range(4)] for _ in range(3)]
        values = values[: 2 * {n}] + [max(row) for row in rows]
""",
]
"""Statements of a function; `{n}` is another number each time."""


def function_source(lines: int) -> str:
    """Returns a module with one function of about so many lines."""
    head = [
        "import math",
        "",
        "",
        "def run(text: str, values: list[float], limit: int) -> tuple[int, float, list[str]]:",
        '    """Returns numbers that depend on every statement."""',
        "    counts: dict[str, int] = {}",
        "    longest: list[str] = []",
        "    scores: list[float] = []",
    ]
    body: list[str] = []
    number = 2
    while len(head) + len(body) < lines - 1:
        body += PIECES[number % len(PIECES)].format(n=number).splitlines()
        number += 1
    return "\n".join([*head, *body, "    return len(counts), sum(scores), longest"]) + "\n"


def module_source(lines: int) -> tuple[str, list[str]]:
    """Returns a module of at least so many lines, and its entries."""
    copies: list[str] = []
    entries: list[str] = []
    imports: set[str] = set()
    length = 0
    copy = 0
    while length < lines:
        for program in ARGUMENTS:
            text = (PROGRAMS / f"{program}.py").read_text()
            names = re.findall(r"^(?:def|class) (\w+)|^([A-Z_]+)\b", text, re.MULTILINE)
            for name in {a or b for a, b in names}:
                text = re.sub(rf"\b{name}\b", f"{name}_of_{program}_{copy}", text)
            imports |= set(re.findall(r"^(?:import|from) .*$", text, re.MULTILINE))
            text = re.sub(r"^(?:import|from) .*\n", "", text, flags=re.MULTILINE)
            copies.append(text)
            entries.append(f"run_of_{program}_{copy}")
            length += text.count("\n")
        copy += 1
    return "\n".join([*sorted(imports), *copies]), entries


def seconds(source: Path, entries: list[str], rounds: int) -> list[float]:
    """Returns how long each of so many compilations takes, after one that does not count."""
    command = [str(ROOT / ".build/release/drupe"), "compile", str(source)]
    command += [part for entry in entries for part in ("--entry", entry)]
    command += ["-o", str(source.with_suffix(".so"))]
    env = {**os.environ, "DRUPE_PYTHON": sys.executable}
    times: list[float] = []
    for _ in range(rounds + 1):
        start = time.monotonic()
        subprocess.run(command, env=env, check=True, stdout=subprocess.DEVNULL)
        times.append(time.monotonic() - start)
    return times[1:]


def main() -> None:
    """Measures and prints."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=3, help="compilations that count")
    parser.add_argument("--lines", type=int, default=3000, help="the lines of the module")
    parser.add_argument("--keep", type=Path, help="where the sources stay")
    options = parser.parse_args()
    module, entries = module_source(options.lines)
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or Path(temporary)
        for name, text, names in [
            ("function", function_source(100), ["run"]),
            ("module", module, entries),
        ]:
            source = folder / f"{name}.py"
            source.write_text(text)
            times = seconds(source, names, options.rounds)
            print(
                f"{name} of {text.count(chr(10))} lines: {statistics.median(times):.1f} s "
                f"({min(times):.1f} to {max(times):.1f}), load {os.getloadavg()[0]:.1f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
