"""Compiling the library that calls the kernels, once per content."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

#: The options of generated code; no optimization beyond what keeps the compiler quick.
OPTIONS = ["-std=c++20", "-O1", "-fPIC", "-fno-exceptions", "-fno-rtti", "-ffp-contract=off", "-w"]


class BuildError(Exception):
    """The kernels do not compile; the text is the compiler's."""


def build(source: str, operators: Path) -> Path:
    """Returns the shared library of `source`, which includes kernels of the library `operators`."""
    runtime = operators.parent / "Runtime"
    digest = hashlib.sha256(source.encode())
    for file in sorted(
        [*operators.glob("*/*.hpp"), *runtime.rglob("*.?pp"), *runtime.rglob("*.h")]
    ):
        digest.update(file.read_bytes())
    compiler = compiler_command()
    digest.update(" ".join([*compiler, *OPTIONS]).encode())
    folder = cache_folder()
    library = folder / f"verify-{digest.hexdigest()[:32]}.so"
    if library.exists():
        return library
    folder.mkdir(parents=True, exist_ok=True)
    file = library.with_suffix(f".{os.getpid()}.cpp")
    made = library.with_suffix(f".{os.getpid()}.so")
    file.write_text(source, encoding="utf-8")
    headers = [Path(__file__).parent, runtime / "include", operators]
    command = [
        *compiler,
        *OPTIONS,
        *(f"-I{header}" for header in headers),
        "-shared",
        "-o",
        str(made),
    ]
    command += [str(file), *map(str, sorted((runtime / "src").glob("*.cpp"))), "-lpthread"]
    result = subprocess.run(command, capture_output=True, text=True, cwd=folder, check=False)
    if result.returncode != 0:
        lines = [line for line in result.stderr.splitlines() if "error" in line]
        raise BuildError("\n".join([str(file), *lines[:40]]))
    file.unlink()
    made.replace(library)
    return library


def compiler_command() -> list[str]:
    """Returns the command of the C++ compiler: $CXX, ziglang, or the system's."""
    if configured := os.environ.get("CXX"):
        return configured.split()
    if importlib.util.find_spec("ziglang"):
        return [sys.executable, "-m", "ziglang", "c++"]
    return [shutil.which("clang++") or shutil.which("g++") or "c++"]


def cache_folder() -> Path:
    """Returns the folder of compiled libraries."""
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "drupe" / "verify"
