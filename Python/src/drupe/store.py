"""The store of installed libraries, and the checks before a library is loaded.

$DRUPE_HOME/                       ~/.drupe when the variable is not set
  names/%40me%2Fembed.json         the artifacts of a name
  objects/<sha256>.so              the libraries, by their content
"""

from __future__ import annotations

import hashlib
import json
import os
import platform
import struct
import sys
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote

from drupe.errors import ArtifactError

LIBRARY_SUFFIXES = (".so", ".dylib", ".dll")

ARCHITECTURES = {"amd64": "x86_64", "arm64": "aarch64", "x64": "x86_64"}
"""Names of processors, from what operating systems say to what targets say."""

SYSTEMS = {"linux": "linux", "darwin": "macos", "win32": "windows"}
"""Names of systems, from what Python says to what targets say."""


def home() -> Path:
    """Returns the folder of the store: `$DRUPE_HOME`, or `~/.drupe`."""
    configured = os.environ.get("DRUPE_HOME")
    return Path(configured) if configured else Path.home() / ".drupe"


def this_target() -> str:
    """Returns the target that this process runs libraries of, such as "x86_64-linux"."""
    machine = platform.machine().lower()
    system = SYSTEMS.get(sys.platform, sys.platform)
    return f"{ARCHITECTURES.get(machine, machine)}-{system}"


def resolve(path_or_name: str | os.PathLike[str]) -> Path:
    """Returns the library file that a path or the name of an installed model stands for.

    Raises:
        ArtifactError: There is no such file or name, or nothing of it runs on this machine.

    """
    text = os.fspath(path_or_name)
    if text.endswith(LIBRARY_SUFFIXES) or (os.sep in text and os.path.exists(text)):
        return Path(text)
    return _installed(text)


def encoded(name: str) -> str:
    """Returns a name as a file name: percent codes for all but ASCII letters, digits, '-', '_'."""
    return quote(name, safe="").replace(".", "%2E").replace("~", "%7E")


def installed_names() -> list[str]:
    """Returns the names in the store, sorted."""
    folder = home() / "names"
    return sorted(unquote(path.stem) for path in folder.glob("*.json"))


def check_library(path: Path) -> None:
    """Refuse a file that would crash or fail when loaded: cut, foreign, or no library.

    Raises:
        ArtifactError: Says what is wrong with the file.

    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(64)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ArtifactError(f"the library '{path}' cannot be read: {reason}") from error
    if head[:4] == b"\x7fELF":
        _check_elf(path, head, size)
    elif sys.platform.startswith("linux"):
        raise ArtifactError(f"'{path}' is not a library for Linux")


def _installed(name: str) -> Path:
    """Returns the newest library of a name that runs here."""
    entry = home() / "names" / f"{encoded(name)}.json"
    try:
        artifacts: list[dict[str, Any]] = json.loads(entry.read_text("utf-8"))["artifacts"]
    except FileNotFoundError:
        known = ", ".join(installed_names()) or "none"
        raise ArtifactError(
            f"there is no library file or installed model '{name}' (installed: {known})"
        ) from None
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ArtifactError(f"the store's entry '{entry}' is damaged") from error
    fitting = [item for item in artifacts if _fits(str(item.get("target", "")))]
    if not fitting:
        targets = ", ".join(sorted({str(item.get("target")) for item in artifacts})) or "none"
        raise ArtifactError(
            f"'{name}' is installed for {targets}, but this machine is {this_target()}"
        )
    chosen = max(fitting, key=lambda item: str(item.get("created", "")))
    path = home() / str(chosen["file"])
    _check_hash(path, str(chosen["sha256"]))
    return path


def _fits(target: str) -> bool:
    """`true` iff a target triple is this machine's; what follows the system does not matter."""
    return target.split("-")[:2] == this_target().split("-")


def _check_hash(path: Path, expected: str) -> None:
    """Refuse a stored file that is not the one that was installed."""
    try:
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise ArtifactError(f"the store's file '{path}' cannot be read") from error
    if found != expected:
        raise ArtifactError(f"the store's file '{path}' is damaged: install the model again")


def _check_elf(path: Path, head: bytes, size: int) -> None:
    """Refuse an ELF file that ends before its tables and segments do, or is for another machine."""
    machines = {62: "x86_64", 183: "aarch64", 243: "riscv64"}
    if len(head) < 64 or head[4] != 2 or head[5] != 1:
        raise ArtifactError(f"'{path}' is not a 64-bit library")
    machine = struct.unpack_from("<H", head, 18)[0]
    here = this_target().partition("-")[0]
    if machines.get(machine) != here:
        made_for = machines.get(machine, f"machine {machine}")
        raise ArtifactError(f"'{path}' is made for {made_for}, but this machine is {here}")
    segments, sections = struct.unpack_from("<QQ", head, 32)
    entry_size, entries, section_size, section_count = struct.unpack_from("<HHHH", head, 54)
    needed = max(segments + entry_size * entries, sections + section_size * section_count)
    if needed <= size:
        with path.open("rb") as file:
            file.seek(segments)
            table = file.read(entry_size * entries)
        for index in range(entries):
            offset, _, _, length = struct.unpack_from("<QQQQ", table, index * entry_size + 8)
            needed = max(needed, offset + length)
    if needed > size:
        raise ArtifactError(f"'{path}' is damaged: it has {size} of at least {needed} bytes")
