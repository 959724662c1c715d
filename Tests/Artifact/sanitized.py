"""Builds the example with the address and undefined-behaviour sanitizers, and runs its examples.

    python Tests/Artifact/sanitized.py [--compiler g++]

The C++ is what `drupe compile` makes; the system's compiler builds it with the runtime. A C program
embeds the texts that Python embeds, and both must agree; a sanitizer that finds something ends it.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parents[1]
EXAMPLE = ROOT / "Examples/embed.py"
TEXTS = [
    ["A cat sits on the mat.", "The weather is lovely today."],
    ["", "naïve café", "日本語のテキスト", "🙂 emoji and\ttabs", "word " * 400],
    ["hello"],
]
"""The texts of each run."""

SANITIZERS = ["-fsanitize=address,undefined", "-fno-sanitize-recover=undefined", "-g1", "-O1"]
FLAGS = [
    "-std=c++20", "-fno-exceptions", "-fno-rtti", "-fPIC", "-fvisibility=hidden", "-w",
    "-ffp-contract=off", "-fno-omit-frame-pointer", "-I", str(ROOT), "-I",
    str(ROOT / "Runtime/include"),
]  # fmt: skip
"""Options for the generated code and the runtime."""


def run(*command: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Runs a program that must succeed."""
    result = subprocess.run([*map(str, command)], cwd=cwd, capture_output=True, text=True)
    if result.returncode != 0:
        raise SystemExit(f"{command[0]} ended with {result.returncode}:\n{result.stderr[-5000:]}")
    return result


def built(folder: Path, compiler: str) -> tuple[Path, Path]:
    """Returns the library of the example and the C program, both with the sanitizers."""
    run("drupe", "compile", EXAMPLE, "-o", folder / "plain.so", "--save-temps", folder)
    (kept,) = (path.parent for path in folder.glob("**/resources.S"))
    sources = [*kept.glob("*.cpp"), *(ROOT / "Runtime/src").glob("*.cpp")]
    objects = [folder / f"{source.name}.sanitized.o" for source in sources]
    for source, path in zip(sources, objects, strict=True):
        run(compiler, *FLAGS, *SANITIZERS, "-c", source, "-o", path)
    # The assembly names the files of weights relative to its own folder.
    run(compiler, "-c", "resources.S", "-o", folder / "resources.o", cwd=kept)
    library, program = folder / "sanitized.so", folder / "host"
    run(compiler, "-shared", *SANITIZERS, *objects, folder / "resources.o", "-o", library)
    include = ["-I", ROOT / "Runtime/include"]
    run(compiler, "-x", "c", *SANITIZERS, *include, FOLDER / "host.c", "-o", program, "-ldl")
    return library, program


def expected(texts: list[str]) -> np.ndarray:
    """Returns the vectors that Python computes."""
    sys.path.insert(0, str(EXAMPLE.parent))
    import embed

    return embed.embed(texts)


def main() -> int:
    """Builds and runs, and returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    found = next((name for name in ("g++", "clang++") if shutil.which(name)), "c++")
    parser.add_argument("--compiler", default=found, help=f"the C++ compiler (default: {found})")
    options = parser.parse_args()
    passed = failed = 0
    with tempfile.TemporaryDirectory(prefix="drupe-sanitized-") as name:
        library, program = built(Path(name), options.compiler)
        for texts in TEXTS:
            result = subprocess.run([program, library, *texts], capture_output=True, text=True)
            lines = result.stdout.splitlines()
            vectors = np.array([[float(x) for x in line.split()] for line in lines])
            if result.returncode != 0 or result.stderr:
                failed += 1
                print(f"failed: {texts}: {result.stderr[:5000]}")
            elif not np.allclose(vectors, expected(texts), rtol=0, atol=1e-5):
                failed += 1
                print(f"failed: {texts}: other vectors than those of Python")
            else:
                passed += 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    os.environ.setdefault("PYTHONPATH", str(ROOT / "Python/src"))
    sys.exit(main())
