"""Builds the programs with Drupe and with the other compilers, unchanged."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from inputs import ARGUMENTS

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parents[1]
PROGRAMS = FOLDER / "programs"
SECONDS = 600
"""How long a compiler may take."""


class NotBuiltError(Exception):
    """A compiler does not take a program; the message says why."""


def checked(command: list[object], cwd: Path, env: dict[str, str] | None = None) -> None:
    """Runs a command; NotBuiltError with its last line if it fails."""
    try:
        outcome = subprocess.run(
            [str(part) for part in command],
            cwd=cwd,
            env=env,
            capture_output=True,
            text=True,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as expired:
        raise NotBuiltError(f"takes more than {SECONDS} s to compile") from expired
    if outcome.returncode:
        lines = [line for line in (outcome.stderr or outcome.stdout).splitlines() if line.strip()]
        raise NotBuiltError(lines[-1].strip()[:120] if lines else f"exit code {outcome.returncode}")


def drupe(program: str, python: Path, folder: Path) -> Path:
    """Builds with Drupe, whose entry is named on the command line."""
    library = folder / f"{program}.so"
    env = {**os.environ, "DRUPE_PYTHON": sys.executable}
    compiler = ROOT / ".build/release/drupe"
    source = PROGRAMS / f"{program}.py"
    checked([compiler, "compile", source, "--entry", "run", "-o", library], folder, env)
    return library


def copied(program: str, folder: Path, head: str = "") -> Path:
    """Returns a copy of a program, with a comment before it."""
    target = folder / f"{program}.py"
    target.write_text(head + (PROGRAMS / f"{program}.py").read_text())
    return target


def cpython(program: str, python: Path, folder: Path) -> Path:
    """Copies the program, which CPython runs as it stands."""
    return copied(program, folder)


def numba(program: str, python: Path, folder: Path) -> Path:
    """Copies the program, which Numba compiles when it is called."""
    return copied(program, folder)


def setup(program: str, python: Path, folder: Path, line: str) -> Path:
    """Builds an extension module with setuptools; `line` makes its `ext_modules`."""
    source = copied(program, folder)
    script = folder / "setup.py"
    script.write_text(
        f"from setuptools import setup\n{line}\nsetup(name='x', ext_modules=modules)\n"
    )
    checked([python, script, "build_ext", "--inplace"], folder)
    source.unlink()
    return folder / f"{program}.so"


def cython(program: str, python: Path, folder: Path) -> Path:
    """Builds with Cython, which uses the annotations."""
    return setup(
        program,
        python,
        folder,
        "from Cython.Build import cythonize\n"
        f"modules = cythonize(['{program}.py'], language_level=3)",
    )


def mypyc(program: str, python: Path, folder: Path) -> Path:
    """Builds with mypyc, which uses the annotations."""
    return setup(
        program,
        python,
        folder,
        f"from mypyc.build import mypycify\nmodules = mypycify(['{program}.py'], opt_level='3')",
    )


def pythran(program: str, python: Path, folder: Path) -> Path:
    """Builds with Pythran; the types of the arguments are a comment."""
    types = ", ".join(type(a).__name__ for a in ARGUMENTS[program])
    source = copied(program, folder, f"# pythran export run({types})\n")
    library = folder / f"{program}.so"
    checked([python.parent / "pythran", "-O3", source, "-o", library], folder)
    source.unlink()
    return library


BUILDERS = {
    "cpython": cpython,
    "drupe": drupe,
    "mypyc": mypyc,
    "cython": cython,
    "numba": numba,
    "pythran": pythran,
}


def built(compiler: str, program: str, python: Path, folder: Path) -> Path:
    """Returns the path of a program as a compiler made it; NotBuiltError if it is refused."""
    place = folder / compiler / program
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    return BUILDERS[compiler](program, python, place)
