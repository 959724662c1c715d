"""Faults of the user's module, in the form that the compiler prints."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Span = tuple[int, int, int, int]
"""First line, first column, last line, end column; lines from 1, columns in UTF-8 bytes from 0."""


@dataclass(frozen=True)
class Note:
    """Another place or fact that explains a fault."""

    message: str
    file: str | None = None
    at: Span | None = None

    def to_json(self) -> dict[str, Any]:
        """The note as the compiler reads it."""
        return {"message": self.message, "file": self.file, "at": _list(self.at)}


@dataclass(frozen=True)
class Diagnostic:
    """One fault: a stable code, what is so, where, and what to do."""

    code: str
    message: str
    help: str
    file: str | None = None
    at: Span | None = None
    label: str | None = None
    notes: tuple[Note, ...] = field(default=())

    def to_json(self) -> dict[str, Any]:
        """The diagnostic as the compiler reads it."""
        return {
            "code": self.code,
            "severity": "error",
            "message": self.message,
            "file": self.file,
            "at": _list(self.at),
            "label": self.label,
            "notes": [note.to_json() for note in self.notes],
            "help": self.help,
        }

    def sort_key(self) -> tuple[str, Span, str, str]:
        """The order of a report: by file, by place, then by code."""
        return (self.file or "", self.at or (0, 0, 0, 0), self.code, self.message)


class CaptureError(Exception):
    """A fault that ends the capture at once, because nothing after it could be judged."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        """Carry the diagnostic."""
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


class Diagnostics:
    """The faults found so far; each is reported once."""

    def __init__(self) -> None:
        """Start without faults."""
        self._found: list[Diagnostic] = []

    def __bool__(self) -> bool:
        return bool(self._found)

    def report(self, diagnostic: Diagnostic) -> None:
        """Add a fault unless it is known already."""
        if diagnostic not in self._found:
            self._found.append(diagnostic)

    def to_json(self) -> list[dict[str, Any]]:
        """All faults, sorted by file and place."""
        return [found.to_json() for found in sorted(self._found, key=Diagnostic.sort_key)]


def _list(span: Span | None) -> list[int] | None:
    """Returns a span as JSON."""
    return None if span is None else list(span)
