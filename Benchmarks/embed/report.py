"""The report of the benchmark, as Markdown."""

from __future__ import annotations

import importlib.metadata
import os
import platform
import subprocess
from dataclasses import dataclass

from limits import Limits, machine


@dataclass
class Comparison:
    """One case with one number of threads; times are medians in seconds."""

    name: str
    threads: int
    compiled: float
    python: float
    ideal: float
    difference: float
    limits: Limits

    @property
    def ratio(self) -> float:
        """How many times as fast the compiled function is."""
        return self.python / self.compiled


@dataclass
class Start:
    """A process from its start to its first vector; memory is its peak, in MB."""

    name: str
    seconds: float
    memory: float
    batch_memory: float


def table(heads: list[str], rows: list[list[str]]) -> str:
    """Returns a table; the first column is text, the others numbers."""
    lines = [heads, ["---"] + ["---:"] * (len(heads) - 1), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def versions() -> str:
    """Returns the versions of what was measured."""
    node = subprocess.run(["node", "--version"], capture_output=True, text=True).stdout.strip()
    packages = [
        f"{p} {importlib.metadata.version(p)}" for p in ("onnxruntime", "tokenizers", "numpy")
    ]
    return ", ".join([f"Python {platform.python_version()}", f"Node {node}", *packages])


def disturbance(load: float) -> str:
    """Returns a sentence about the other work of the machine, whose load average was `load`."""
    processors = len(os.sched_getaffinity(0))
    text = f"Before the run, the load average was {load:.1f} for {processors} processors"
    if load < 0.3 * processors:
        return f"{text}: the machine was quiet."
    return (
        f"{text}: **other work disturbed the run.**\n  Both sides took turns under it, but threads "
        "that wait for each other suffer more from it,\n  so the rows with two threads say little."
    )


def verdict(comparisons: list[Comparison]) -> str:
    """Returns a sentence that says where the compiled function is slower."""
    slower = [c for c in comparisons if c.ratio < 1]
    if not slower:
        return "The compiled function was at least as fast in every case."
    cases = "; ".join(
        f"{c.name}, {c.threads} thread{'s' * (c.threads > 1)} ({1 / c.ratio:.2f} times the time)"
        for c in slower
    )
    share = f"{len(slower)} of {len(comparisons)} cases"
    return f"**The compiled function was slower in {share}:** {cases}."


def written(comparisons: list[Comparison], starts: list[Start], size: int, load: float) -> str:
    """Returns the report."""
    limits = {c.threads: c.limits for c in comparisons}
    peaks = "; ".join(
        f"{threads} thread{'s' * (threads > 1)}: {x.operations / 1e9:.0f} GFLOP/s, "
        f"{x.bandwidth / 1e9:.0f} GB/s"
        for threads, x in limits.items()
    )
    rows = [
        [
            c.name, str(c.threads), f"{c.compiled * 1e3:.2f}", f"{c.python * 1e3:.2f}",
            f"{c.ratio:.2f}", f"{c.ideal * 1e3:.2f}", f"{c.ideal / c.compiled:.0%}",
            f"{c.ideal / c.python:.0%}",
        ]
        for c in comparisons
    ]  # fmt: skip
    heads = [
        "case", "threads", "compiled, ms", "ONNX Runtime, ms", "times as fast", "ideal, ms",
        "compiled, of ideal", "ONNX Runtime, of ideal",
    ]  # fmt: skip
    slowest = max(start.seconds for start in starts)
    start_rows = [
        [
            start.name, f"{start.seconds * 1e3:.0f}", f"{slowest / start.seconds:.1f}",
            f"{start.memory:.0f}", f"{start.batch_memory:.0f}",
        ]
        for start in starts
    ]  # fmt: skip
    start_heads = [
        "process", "start to first vector, ms", "times as fast", "peak memory, MB",
        "with 32 texts, MB",
    ]  # fmt: skip
    difference = max(c.difference for c in comparisons)
    return f"""# Benchmarks

Written by `Tools/dev bench`; do not edit.

`Examples/embed.py` (all-MiniLM-L6-v2, weights in int8, arithmetic in fp32), compiled, against the
same function in Python with ONNX Runtime, its session with default options but for the number of
threads. Both are called from Python and take turns in one run; times are medians. The largest
difference of a component between the two was {difference:.1e}.

- Machine: {machine()}
- Measured against: {versions()}
- {disturbance(load)}
- The library has {size / 1e6:.1f} MB.

## One call

{verdict(comparisons)}

{table(heads, rows)}

The *ideal* time is the larger of two: the multiply-adds of the matrix products and of attention at
the peak of the processor in fp32, and the reading of all weights, at one byte each, once. It leaves
out the tokenizer, the table of embeddings, and padding, which both sides compute: a batch is padded
to its longest text. The limits were measured in the same run; {peaks}.

## From the start of a process to its first vector

One text of 16 tokens; the files were in the page cache. Peak memory counts the pages of the
library that were touched.

{table(start_heads, start_rows)}
"""
