"""The material: archives that are fetched once into the user's cache and checked by their hash."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

MYPY = ("mypy", "1.13.0", "0291a61b6fbf3e6673e3405cfcc0e7650bebc7939659fdca2702958038bd835e")
"""The source distribution that has mypyc's test data."""

PYTHRAN = (
    "pythran",
    "0.17.0+ds",
    "8cff0a60cabe8aaa12521190da90f64e40b466cb2c9f448d2cb3a23e366e2cdd",
)
"""Debian's source archive, since the one on PyPI comes without tests."""


class MissingError(Exception):
    """Material that cannot be had on this machine."""


def cache() -> Path:
    """Returns where material and results are kept."""
    home = os.environ.get("XDG_CACHE_HOME", "")
    base = Path(home) if home.startswith("/") else Path.home() / ".cache"
    return base / "drupe" / "foreign"


def mypy() -> Path:
    """Returns the unpacked sources of mypy."""
    name, version, digest = MYPY
    return _unpacked(f"{name}-{version}", digest, lambda folder: _from_pypi(name, version, folder))


def pythran() -> Path:
    """Returns the unpacked sources of Pythran."""
    name, version, digest = PYTHRAN
    return _unpacked(f"{name}-{version}", digest, lambda folder: _from_debian(name, folder))


def _unpacked(name: str, digest: str, fetch) -> Path:
    """Returns the folder of the archive `name`, fetched and unpacked if it is not there."""
    target = cache() / "material" / name
    if target.exists():
        return target
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent) as temporary:
        archive = fetch(Path(temporary))
        found = hashlib.sha256(archive.read_bytes()).hexdigest()
        if found != digest:
            raise MissingError(f"'{archive.name}' has the hash {found}, not {digest}")
        folder = Path(temporary) / "unpacked"
        with tarfile.open(archive) as opened:
            opened.extractall(folder, filter="data")
        [content] = folder.iterdir()
        shutil.move(content, target)
    return target


def _from_pypi(name: str, version: str, folder: Path) -> Path:
    """Has pip fetch the source distribution; returns the archive."""
    command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-binary", name]
    _run([*command, "-d", str(folder), f"{name}=={version}"])
    return _single(folder, f"{name}-*.tar.gz")


def _from_debian(name: str, folder: Path) -> Path:
    """Has apt fetch a source package of Debian 13, without touching the system's own lists."""
    if not shutil.which("apt-get"):
        raise MissingError(f"the sources of {name} are Debian's: apt-get is needed")
    for part in ("lists/partial", "cache/archives/partial"):
        (folder / part).mkdir(parents=True)
    sources = folder / "sources.list"
    uri = os.environ.get("DRUPE_DEBIAN", "http://deb.debian.org/debian")
    sources.write_text(f"deb-src {uri} trixie main\n")
    keys = "/usr/share/keyrings/debian-archive-keyring.gpg"
    sources.write_text(f"deb-src [signed-by={keys}] {uri} trixie main\n")
    apt = ["apt-get", "-q", "-o", f"Dir::Etc::SourceList={sources}"]
    apt += ["-o", "Dir::Etc::SourceParts=/dev/null", "-o", f"Dir::State::Lists={folder}/lists"]
    apt += ["-o", f"Dir::Cache={folder}/cache", "-o", "APT::Sandbox::User="]
    _run([*apt, "update"], folder)
    # Other parts of the package may be missing on a mirror; the archive's hash is what counts.
    subprocess.run(
        [*apt, "source", "--download-only", "--only-source", name],
        cwd=folder,
        capture_output=True,
        timeout=600,
    )
    return _single(folder, f"{name}_*.orig.tar.*")


def _run(command: list[str], folder: Path | None = None) -> None:
    """Runs a command; says what it wrote if it fails."""
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=600)
    if done.returncode:
        raise MissingError(f"'{' '.join(command[:3])}' fails: {done.stderr.strip()[-2000:]}")


def _single(folder: Path, pattern: str) -> Path:
    """Returns the only file that matches `pattern`."""
    found = [path for path in folder.glob(pattern) if not path.name.endswith(".asc")]
    if len(found) != 1:
        raise MissingError(f"no '{pattern}' was fetched")
    return found[0]
