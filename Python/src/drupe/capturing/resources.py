"""Bytes that go beside `module.json`, named by their SHA-256."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path


class Resources:
    """A folder of content-addressed files; adding the same bytes twice writes them once."""

    def __init__(self, directory: Path | None) -> None:
        """Use `directory`, created on first use; `None` keeps only the names (for tests)."""
        self._directory = directory

    def add(self, data: bytes) -> str:
        """Store bytes; returns their SHA-256 in hexadecimal, which is the file's name."""
        name = hashlib.sha256(data).hexdigest()
        if self._directory is not None:
            path = self._directory / name
            if not path.exists():
                write_atomically(path, data)
        return name


def write_atomically(path: Path, data: bytes) -> None:
    """Write a file so that nobody ever sees a part of it: to a temporary name, then renamed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=".partial-")
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
