"""Measures ten programs compiled by Drupe against CPython and the other compilers.

    python Benchmarks/language/run.py [--rounds N] [--programs NAME...] [--output FILE]

Each compiler gets the programs unchanged. All are loaded in processes of their own that wait while
another is measured; they take turns, so that what else the machine does falls on all. A result that
is not CPython's disqualifies. Writes Docs/generated/language.md.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from builders import BUILDERS, FOLDER, ROOT, NotBuiltError, built
from inputs import ARGUMENTS, KINDS

SECONDS = 0.25
"""How long one side is measured before it is the turn of another."""


def peers() -> Path:
    """Returns the Python that has the other compilers, after installing it if it is new."""
    requirements = FOLDER / "requirements.txt"
    key = hashlib.sha256(requirements.read_bytes() + sys.version.encode()).hexdigest()[:16]
    cache = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "drupe"
    folder = cache / "peers" / key
    python = folder / "bin/python"
    if not (folder / "complete").exists():
        print("installing the other compilers ...", file=sys.stderr, flush=True)
        shutil.rmtree(folder, ignore_errors=True)
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        subprocess.run(
            [python, "-m", "pip", "install", "-q", "--no-deps", "-r", requirements], check=True
        )
        (folder / "complete").touch()
    return python


class Worker:
    """A process that runs a program as one compiler made it."""

    def __init__(self, compiler: str, program: str, path: Path, python: Path) -> None:
        """Starts the process; NotBuiltError if it cannot load or run the program."""
        env = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "Python/src"), str(FOLDER)])}
        host = sys.executable if compiler in ("drupe", "cpython") else str(python)
        self.process = subprocess.Popen(
            [host, FOLDER / "worker.py", compiler, program, path],
            env=env,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdout is not None and self.process.stderr is not None
        line = self.process.stdout.readline()
        if not line:
            lines = self.process.stderr.read().strip().splitlines()
            raise NotBuiltError(lines[-1][:120] if lines else "crashes")
        self.result: str = json.loads(line)
        self.seconds: list[float] = []

    def measure(self, calls: int) -> None:
        """Adds the times of some calls."""
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.write(f"{calls}\n")
        self.process.stdin.flush()
        self.seconds += json.loads(self.process.stdout.readline())

    def stop(self) -> None:
        """Ends the process."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        self.process.wait()


def measured(program: str, python: Path, folder: Path, rounds: int) -> dict[str, float | str]:
    """Returns the median time of a program in seconds for each compiler, or why there is none."""
    results: dict[str, float | str] = {}
    workers: dict[str, Worker] = {}
    for compiler in BUILDERS:
        try:
            worker = Worker(compiler, program, built(compiler, program, python, folder), python)
        except NotBuiltError as reason:
            results[compiler] = f"refused: {reason}"
            continue
        if compiler != "cpython" and worker.result != workers["cpython"].result:
            results[compiler] = f"wrong: {worker.result[:40]}"
            worker.stop()
            continue
        workers[compiler] = worker
    for worker in workers.values():
        worker.measure(2)
    calls = {c: max(1, int(SECONDS / min(w.seconds))) for c, w in workers.items()}
    for worker in workers.values():
        worker.seconds.clear()
    for _ in range(rounds):
        for compiler, worker in workers.items():
            worker.measure(calls[compiler])
    for compiler, worker in workers.items():
        results[compiler] = statistics.median(worker.seconds)
        worker.stop()
    return {compiler: results[compiler] for compiler in BUILDERS}


def cell(value: float | str, reference: float | str) -> str:
    """Returns a cell of the table: the time, and how many times as fast as CPython that is."""
    if isinstance(value, str) or isinstance(reference, str):
        return str(value).split(":")[0]
    return f"{value * 1000:.2f} ({reference / value:.1f}x)"


def geometric_mean(values: list[float]) -> float:
    """Returns the geometric mean."""
    return statistics.geometric_mean(values)


def page(results: dict[str, dict[str, float | str]]) -> str:
    """Returns the page of the results."""
    compilers = list(BUILDERS)
    lines = [
        "# The language against other compilers",
        "",
        "Written by `Benchmarks/language/run.py`; do not edit.",
        "",
        "Ten programs (`Benchmarks/language/programs`), unchanged, in one run. Times are medians",
        "of processor time in milliseconds, in parentheses how many times as fast as CPython; a",
        "compiler that does not take a program, or gives another result than CPython, has no time.",
        "Drupe checks integers for overflow and indices for bounds; Numba and Pythran do neither.",
        "",
        f"Load average: {os.getloadavg()[0]:.1f} for {os.cpu_count()} processors.",
        "",
        "| program | " + " | ".join(compilers) + " |",
        "| --- |" + " ---: |" * len(compilers),
    ]
    for program, times in results.items():
        cells = [cell(times[c], times["cpython"]) for c in compilers]
        lines.append(f"| {program} | " + " | ".join(cells) + " |")
    lines += ["", "Geometric means over the programs that a compiler takes:", ""]
    for compiler in compilers:
        if compiler in ("cpython", "drupe"):
            continue
        ratios = [
            other / own
            for times in results.values()
            if isinstance(other := times[compiler], float)
            and isinstance(own := times["drupe"], float)
        ]
        if ratios:
            lines.append(
                f"- Drupe is {geometric_mean(ratios):.2f} times as fast as {compiler} on the "
                f"{len(ratios)} programs that {compiler} takes."
            )
    for kind in ("numbers", "strings"):
        ratios = [
            base / own
            for program, times in results.items()
            if KINDS[program] == kind
            and isinstance(base := times["cpython"], float)
            and isinstance(own := times["drupe"], float)
        ]
        if ratios:
            lines.append(
                f"- Drupe is {geometric_mean(ratios):.1f} times as fast as CPython on programs of "
                f"{kind}, {min(ratios):.1f} times at least."
            )
    reasons = [
        f"- {program}, {compiler}: {value}"
        for program, times in results.items()
        for compiler, value in times.items()
        if isinstance(value, str)
    ]
    if reasons:
        lines += ["", "Not taken:", "", *reasons]
    return "\n".join(lines) + "\n"


def main() -> None:
    """Builds, measures and writes the page."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5, help="turns of each compiler")
    parser.add_argument("--programs", nargs="*", default=list(ARGUMENTS), choices=list(ARGUMENTS))
    parser.add_argument("--output", type=Path, default=ROOT / "Docs/generated/language.md")
    options = parser.parse_args()
    python = peers()
    results: dict[str, dict[str, float | str]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for program in options.programs:
            print(program, file=sys.stderr, flush=True)
            results[program] = measured(program, python, Path(folder), options.rounds)
    text = page(results)
    temporary = options.output.with_suffix(".new")
    temporary.write_text(text)
    temporary.replace(options.output)
    print(text)


if __name__ == "__main__":
    main()
