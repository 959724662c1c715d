"""The files that a capture writes."""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from drupe.capturing.diagnostics import Diagnostics
from drupe.capturing.resources import write_atomically
from drupe.capturing.sources import Sources

JSON = dict[str, Any]


def write_module(captured: JSON, directory: Path) -> None:
    """Write `module.json`, and remove the diagnostics of an earlier capture."""
    write_atomically(directory / "module.json", encoded(captured))
    for name in ("diagnostics.json", "sources.json", "partial.json"):
        (directory / name).unlink(missing_ok=True)


def write_faults(
    diagnostics: Diagnostics,
    directory: Path,
    sources: Sources | None,
    partial: JSON | None = None,
) -> None:
    """Write `diagnostics.json`, and remove the module of an earlier capture.

    The texts that the faults quote go to `sources.json`, by the paths that the faults show. What
    could be captured goes to `partial.json`, in which the compiler looks for further faults.
    """
    faults = diagnostics.to_json()
    files = {entry["file"] for fault in faults for entry in [fault, *fault["notes"]]}
    texts = sources.texts({file for file in files if file}) if sources else {}
    write_atomically(directory / "sources.json", encoded(texts))
    write_atomically(directory / "diagnostics.json", encoded(faults))
    (directory / "module.json").unlink(missing_ok=True)
    (directory / "partial.json").unlink(missing_ok=True)
    if partial is not None:
        write_atomically(directory / "partial.json", encoded(partial))


def encoded(value: Any) -> bytes:
    """Returns JSON text: the same bytes for the same value."""
    with deep_recursion():
        return (json.dumps(value, separators=(",", ":"), allow_nan=False) + "\n").encode()


@contextlib.contextmanager
def deep_recursion() -> Iterator[None]:
    """Let deeply nested code through: each level of it takes several calls to write."""
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(max(limit, 20_000))
    try:
        yield
    finally:
        sys.setrecursionlimit(limit)
