"""Checks and measures the model kernels against the limits of this machine, in one run.

    python Benchmarks/kernels/run.py [--check] [--level 0|1|2] [--threads N]

Needs numpy and, as the compiler, `ziglang` or the command in CXX. Speeds are of the best of many
repetitions; a share is of the multiply-add peak measured in the same run.
"""

from __future__ import annotations

import argparse
import ctypes
import math
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Operators" / "tensor"))

from packed import PackedMatrix  # noqa: E402

ROWS = (1, 8, 16, 64, 128, 512)
SHAPES = ((384, 384), (384, 1536), (1536, 384))
RUNTIME = ("call", "hash", "memory", "number_text", "shape", "shortest", "str", "text")
FUNCTIONS = ("exp", "erf", "tanh", "gelu")
ACTIVATIONS = ("none", "relu", "gelu", "tanh", "silu", "sigmoid")


def build(directory: Path) -> ctypes.CDLL:
    """Returns the kernels as a library compiled into `directory`."""
    compiler = os.environ.get("CXX", f"{sys.executable} -m ziglang c++").split()
    output = directory / "kernels.so"
    command = [
        *compiler, "-shared", "-fPIC", "-O3", "-g0", "-std=c++20", "-fno-exceptions", "-fno-rtti",
        "-ffp-contract=off", "-fvisibility-inlines-hidden", f"-I{ROOT / 'Runtime/include'}",
        f"-I{ROOT / 'Operators/tensor'}", str(Path(__file__).with_name("kernels.cpp")),
        *(str(ROOT / "Runtime/src" / f"{name}.cpp") for name in RUNTIME), "-o", str(output),
    ]  # fmt: skip
    subprocess.run(command, check=True)
    return ctypes.CDLL(str(output))


def pointer(array: np.ndarray | None) -> ctypes.c_void_p:
    """Returns the address of an array, null for None."""
    return ctypes.c_void_p(None if array is None else array.ctypes.data)


def whole(value: int) -> ctypes.c_int64:
    """Returns an int as the kernels take it."""
    return ctypes.c_int64(value)


def aligned(data: bytes) -> np.ndarray:
    """Returns `data` at an address that is a multiple of 64, as in an artifact."""
    space = np.empty(len(data) + 64, np.uint8)
    start = -space.ctypes.data % 64
    space[start : start + len(data)] = np.frombuffer(data, np.uint8)
    return space[start : start + len(data)]


class Kernels:
    """The kernels as functions of arrays; `seconds` is the shortest time of the last one."""

    def __init__(self, library: ctypes.CDLL) -> None:
        """Calls the functions of `library`."""
        self.library = library
        self.repetitions = 1
        self.seconds = 0.0

    def run(self, name: str, *arguments: object) -> None:
        """Calls a kernel with arrays and ints."""
        converted = [
            pointer(a) if a is None or isinstance(a, np.ndarray) else whole(a) for a in arguments
        ]
        function = getattr(self.library, f"bench_{name}")
        function.restype = ctypes.c_double
        self.seconds = function(*converted, whole(self.repetitions))

    def linear(
        self, x: np.ndarray, packed: np.ndarray, columns: int, bias: np.ndarray | None = None,
        activation: str = "none", residual: np.ndarray | None = None,
    ) -> np.ndarray:  # fmt: skip
        """Returns activation(x w + bias) + residual."""
        y = np.empty((len(x), columns), np.float32)
        number = ACTIVATIONS.index(activation)
        self.run("linear", x, len(x), packed, packed.size, bias, number, residual, y)
        return y

    def layer_norm(self, x: np.ndarray, weight: np.ndarray, bias: np.ndarray) -> np.ndarray:
        """Returns the layer norm of the rows of `x`."""
        y = np.empty_like(x)
        self.run("layer_norm", x, *x.shape, weight, bias, y)
        return y

    def softmax(self, x: np.ndarray) -> np.ndarray:
        """Returns the softmax of the rows of `x`."""
        y = np.empty_like(x)
        self.run("softmax", x, *x.shape, y)
        return y

    def function(self, name: str, x: np.ndarray) -> np.ndarray:
        """Returns exp, erf, tanh or gelu of `x`."""
        y = np.empty_like(x)
        self.run("function", FUNCTIONS.index(name), x, x.size, y)
        return y

    def attention(
        self, q: np.ndarray, k: np.ndarray, v: np.ndarray, mask: np.ndarray, heads: int
    ) -> np.ndarray:
        """Returns the attention of (batch, tokens, heads * size) arrays."""
        y = np.empty_like(q)
        batch, tokens, width = q.shape
        self.run("attention", q, k, v, mask, batch, tokens, heads, width // heads, y)
        return y


def reference_attention(
    q: np.ndarray, k: np.ndarray, v: np.ndarray, mask: np.ndarray, heads: int
) -> np.ndarray:
    """Returns the attention in float64."""

    def split(x: np.ndarray) -> np.ndarray:
        """Returns `x` as (batch, heads, tokens, size)."""
        return x.astype(np.float64).reshape(*x.shape[:2], heads, -1).transpose(0, 2, 1, 3)

    scores = split(q) @ split(k).swapaxes(-1, -2) / math.sqrt(q.shape[2] // heads)
    powers = np.where(mask[:, None, None, :], np.exp(scores), 0.0)
    total = powers.sum(-1, keepdims=True)
    weights = np.divide(powers, total, out=np.zeros_like(powers), where=total > 0)
    return (weights @ split(v)).transpose(0, 2, 1, 3).reshape(q.shape)


class Errors:
    """The largest error of each kernel."""

    def __init__(self) -> None:
        """Starts without any."""
        self.largest: dict[str, float] = {}

    def note(self, name: str, got: np.ndarray, wanted: np.ndarray) -> None:
        """Keeps the largest difference."""
        error = float(np.abs(got - wanted).max(initial=0.0))
        self.largest[name] = max(self.largest.get(name, 0.0), error)


def check(kernels: Kernels, levels: list[int]) -> None:
    """Checks accuracy, and that no row depends on its neighbours, their number or the threads."""
    random = np.random.default_rng(1)
    erf = np.vectorize(math.erf)

    def draw(*shape: int) -> np.ndarray:
        """Returns normally distributed values."""
        return random.standard_normal(shape).astype(np.float32)

    for level in levels:
        worst = Errors()
        note = worst.note
        for k, n in ((384, 384), (17, 5), (64, 100), (33, 48), (1, 1), (128, 257)):
            w = draw(k, n) / np.float32(math.sqrt(k))
            for weight in (PackedMatrix(w), PackedMatrix.quantized(w)):
                packed = aligned(weight.resource())
                x, bias, residual = draw(70, k), draw(n), draw(70, n)
                kernels.library.bench_set(level, 1)
                one = kernels.linear(x, packed, n, bias, "gelu", residual)
                exact = x.astype(np.float64) @ weight.matrix() + bias
                exact = 0.5 * exact * (1 + erf(exact / math.sqrt(2))) + residual
                note("linear", one, exact)
                for rows in (*range(1, 20), 33, 64, 70):
                    some = kernels.linear(x[:rows], packed, n, bias, "gelu", residual[:rows])
                    assert np.array_equal(some, one[:rows]), ("rows", level, k, n, rows)
                shifted = kernels.linear(x[7:], packed, n, bias, "gelu", residual[7:])
                assert np.array_equal(shifted, one[7:]), ("position", level, k, n)
                tall = np.tile(x, (30, 1))
                many = np.tile(residual, (30, 1))
                kernels.library.bench_set(level, 3)
                shared = kernels.linear(tall, packed, n, bias, "gelu", many)
                assert np.array_equal(shared[-70:], one), ("threads", level, k, n)
        kernels.library.bench_set(level, 1)
        for n in (1, 3, 16, 100, 384, 1000):
            x, weight, bias = draw(5, n) * 3, draw(n), draw(n)
            wide = x.astype(np.float64)
            centred = wide - wide.mean(1, keepdims=True)
            scaled = centred / np.sqrt((centred**2).mean(1, keepdims=True) + 1e-12)
            if n > 1:
                note("layer_norm", kernels.layer_norm(x, weight, bias), scaled * weight + bias)
            powers = np.exp(wide - wide.max(1, keepdims=True))
            note("softmax", kernels.softmax(x), powers / powers.sum(1, keepdims=True))
        sizes = ((2, 16, 12, 32), (3, 37, 2, 20), (1, 130, 3, 64), (2, 1, 1, 5))
        for batch, tokens, heads, size in sizes:
            q, k, v = (draw(batch, tokens, heads * size) for _ in range(3))
            mask = random.integers(0, 4, (batch, tokens)) > 0
            mask[0] = batch == 1  # a text that may attend to nothing
            got = kernels.attention(q, k, v, mask, heads)
            note("attention", got, reference_attention(q, k, v, mask, heads))
            # Padding: more tokens that are masked change nothing.
            more = [np.concatenate([x, draw(batch, 21, heads * size)], 1) for x in (q, k, v)]
            longer = np.concatenate([mask, np.zeros((batch, 21), bool)], 1)
            padded = kernels.attention(*more, longer, heads)[:, :tokens]
            assert np.array_equal(padded, got), ("padding", level, tokens)
        x = np.linspace(-9, 9, 100001, dtype=np.float32)
        wide = x.astype(np.float64)
        note("erf", kernels.function("erf", x), erf(wide))
        note("tanh", kernels.function("tanh", x), np.tanh(wide))
        low = x < 2
        gelu = 0.5 * wide * (1 + erf(wide / math.sqrt(2)))
        note("gelu below 2", kernels.function("gelu", x[low]), gelu[low])
        note("exp (relative)", kernels.function("exp", x) / np.exp(wide), np.ones(1))
        print(f"level {level}: same bits for a row in any batch; largest errors")
        print("   " + ", ".join(f"{name} {error:.1e}" for name, error in worst.largest.items()))


def measure(kernels: Kernels, level: int, threads: int) -> None:
    """Prints the limits of the machine and the kernels' shares of them."""
    kernels.library.bench_set(level, threads)
    kernels.library.bench_multiply_add.restype = ctypes.c_double
    peak = 2.0 * kernels.library.bench_multiply_add(whole(100)) / 1e9
    print(f"level {level}, {threads} thread(s); peak of one: {peak:.0f} GFLOP/s")
    random = np.random.default_rng(2)

    def draw(*shape: int) -> np.ndarray:
        """Returns values around 0."""
        return random.standard_normal(shape).astype(np.float32)

    for mebibytes in (0.5, 2.25, 8, 128):
        x = np.ones(int(mebibytes * 2**20) // 512 * 128, np.float32)
        kernels.repetitions = int(400 / mebibytes) + 2
        kernels.run("read", x, x.size)
        print(f"read {mebibytes:g} MiB: {x.nbytes / kernels.seconds / 1e9:.0f} GB/s")
    for k, n in SHAPES:
        w = draw(k, n)
        for name, weight in (("fp32", PackedMatrix(w)), ("int8", PackedMatrix.quantized(w))):
            packed = aligned(weight.resource())
            line = []
            for rows in ROWS:
                kernels.repetitions = max(10, 2000 // (rows + 8))
                kernels.linear(draw(rows, k), packed, n)
                share = 2.0 * rows * k * n / kernels.seconds / 1e9 / peak
                rate = f" ({packed.size / kernels.seconds / 1e9:.0f} GB/s)" if rows == 1 else ""
                line.append(f"{rows}: {share:4.0%}{rate}")
            print(f"linear {k} x {n} {name}  " + "  ".join(line))
    kernels.repetitions = 100
    for rows in (16, 128):
        kernels.layer_norm(draw(rows, 384), draw(384), draw(384))
        print(f"layer_norm {rows} x 384: {kernels.seconds * 1e6:.1f} us", end=", ")
        kernels.function("gelu", draw(rows, 1536))
        print(f"gelu {rows} x 1536: {kernels.seconds * 1e6:.1f} us", end=", ")
        kernels.softmax(draw(12 * rows, rows))
        print(f"softmax {12 * rows} x {rows}: {kernels.seconds * 1e6:.1f} us", end=", ")
        q, mask = draw(1, rows, 384), np.ones((1, rows), bool)
        kernels.attention(q, q, q, mask, 12)
        share = 4.0 * 12 * rows * rows * 32 / kernels.seconds / 1e9 / peak
        print(f"attention {rows} x 12 x 32: {kernels.seconds * 1e6:.1f} us ({share:.0%})")


def main() -> None:
    """Builds, checks or measures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="check accuracy and invariance only")
    parser.add_argument("--level", type=int, help="instruction-set level; default: the machine's")
    parser.add_argument("--threads", type=int, default=1)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as directory:
        kernels = Kernels(build(Path(directory)))
        top = kernels.library.bench_level()
        if arguments.check:
            check(kernels, list(range(top + 1)) if arguments.level is None else [arguments.level])
        else:
            measure(kernels, top if arguments.level is None else arguments.level, arguments.threads)


if __name__ == "__main__":
    main()
