"""Drupe compiles a plain Python inference function into one small native library."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from drupe.decorator import compile
from drupe.parameter import Parameter

if TYPE_CHECKING:
    from drupe.errors import ArtifactError
    from drupe.library import Library, Predictor, load

__all__ = ["ArtifactError", "Library", "Parameter", "Predictor", "compile", "load"]
__version__ = "0.1.0"

_CLIENT = {
    "ArtifactError": "drupe.errors",
    "Library": "drupe.library",
    "Predictor": "drupe.library",
    "load": "drupe.library",
}
"""Names of the client; loaded on first use, so that capturing never pays for it."""


def __getattr__(name: str) -> Any:
    """Load the client's part of the package when it is first asked for."""
    if name in _CLIENT:
        import importlib

        return getattr(importlib.import_module(_CLIENT[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
