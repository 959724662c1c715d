"""What the machine could do at best, measured in the same run, and what the model asks of it."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import platform
import re
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

import numpy as np

ROOT = Path(__file__).resolve().parents[2]

LAYERS, WIDTH, INNER = 6, 384, 1536
"""The sizes of all-MiniLM-L6-v2."""

WEIGHTS = LAYERS * (4 * WIDTH * WIDTH + 2 * WIDTH * INNER)
"""How many weights each token is multiplied with; the library stores one byte for each."""


@dataclass
class Limits:
    """The limits of the machine for a number of threads."""

    operations: float
    """Floating-point operations a second (a multiply-add is two)."""

    bandwidth: float
    """Bytes a second that are read from as much memory as the weights take."""

    def ideal(self, lengths: list[int]) -> float:
        """Returns the shortest time, in seconds, for texts of these lengths in tokens.

        The matrix products at the peak of the processor, or the reading of the weights once,
        whichever takes longer; the tokenizer and the table of embeddings count as nothing, and
        so does padding.
        """
        attention = 4 * WIDTH * LAYERS * sum(length**2 for length in lengths)
        operations = 2 * WEIGHTS * sum(lengths) + attention
        return max(operations / self.operations, WEIGHTS / self.bandwidth)


def kernels() -> ModuleType:
    """Returns the module of the kernels' benchmark."""
    file = ROOT / "Benchmarks/kernels/run.py"
    spec = importlib.util.spec_from_file_location("kernels_benchmark", file)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["kernels_benchmark"] = module
    spec.loader.exec_module(module)
    return module


def measured(thread_counts: list[int]) -> dict[int, Limits]:
    """Returns the limits by the number of threads: what as many reach together."""
    benchmark = kernels()
    with tempfile.TemporaryDirectory() as directory:
        library = benchmark.build(Path(directory))
        library.bench_multiply_add.restype = library.bench_read.restype = ctypes.c_double
        library.bench_set(library.bench_level(), 1)
        repetitions = benchmark.whole(200)
        x = np.ones(WEIGHTS // 4 // 128 * 128, np.float32)

        def multiply(_: np.ndarray) -> float:
            """Returns the multiply-adds a second of this thread."""
            return library.bench_multiply_add(repetitions)

        def read(a: np.ndarray) -> float:
            """Returns the bytes a second that this thread reads."""
            whole = benchmark.whole
            return a.nbytes / library.bench_read(benchmark.pointer(a), whole(a.size), repetitions)

        result = {}
        for count in thread_counts:
            copies = [x.copy() for _ in range(count)]
            with ThreadPoolExecutor(count) as threads:
                operations = 2.0 * sum(threads.map(multiply, copies))
                result[count] = Limits(operations, sum(threads.map(read, copies)))
        return result


def machine() -> str:
    """Returns a description of the machine, without its name."""
    text = Path("/proc/cpuinfo").read_text() if Path("/proc/cpuinfo").exists() else ""
    name = re.search(r"model name\s*: (.*)", text)
    flags = set((re.search(r"flags\s*: (.*)", text) or ["", ""])[1].split())
    vectors = next((f for f in ("avx512f", "avx2", "sse2") if f in flags), "no known vectors")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    processors = len(os.sched_getaffinity(0))
    return (
        f"{name[1] if name else platform.machine()}, {processors} processors, {vectors}, "
        f"{memory:.0f} GiB of memory, {platform.system()}"
    )
