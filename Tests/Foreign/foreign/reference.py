"""What CPython itself says of a case, which decides whether it can be compared at all."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from drupe.capturing.importing import import_file
from drupe.capturing.sources import Sources
from drupe.casebatch import evaluate
from foreign.case import Case
from foreign.isolation import isolated

VERSION = 2
"""What decides over the cases; counted up when a rule changes, so that all are judged anew."""

LIMIT = 1 << 63
"""The first integer that does not fit in 64 bits."""

SECONDS = 10.0
"""How long CPython may take for a case."""


def unfit(case: Case, folder: Path) -> str | None:
    """Returns why CPython's results of a case cannot be compared; `None` if they can."""
    first = isolated(lambda: _account(case, folder), SECONDS)
    if "fault" in first:
        if "does not end" in first["fault"]:
            return "programs that take CPython more than ten seconds"
        return "programs that CPython cannot run"
    why = next((reason for reason in first["reasons"] if reason), None)
    if why is None and isolated(lambda: _account(case, folder), SECONDS) != first:
        return "results that differ from one run of CPython to the next"
    return why


def _account(case: Case, folder: Path) -> dict[str, Any]:
    """Returns what speaks against each run of a case, and what they gave."""
    path = folder / f"{case.identifier}.py"
    namespace = vars(import_file(path, Sources(folder)))
    reasons, given = [], []
    for run in case.runs:
        outcome = evaluate(run, namespace)
        reasons.append(_reason(case, outcome.value))
        # Messages may name addresses, and values that are not plain are left out anyway.
        plain_json = outcome.to_json() if reasons[-1] is None else {}
        given.append({key: plain_json.get(key) for key in ("value", "raised", "printed")})
    return {"reasons": reasons, "given": given}


def _reason(case: Case, value: Any) -> str | None:
    """Returns what speaks against a result."""
    if isinstance(value, BaseException):
        # A driver asserts what mypyc's own compiled code does, which may differ from CPython.
        if case.name.startswith("run-"):
            return "drivers that CPython itself does not pass"
        if case.packs and isinstance(value, TypeError):
            return "calls with arguments of wrong types (TypeError)"
        if case.packs and isinstance(value, AssertionError | NameError):
            return "test methods that do not stand alone"
        return None
    return plain(value)


def plain(value: Any, depth: int = 0) -> str | None:
    """Returns why a value cannot be handed out of a library; `None` if it can."""
    if depth > 20:
        return "results that hold themselves"
    if isinstance(value, int) and not isinstance(value, bool):
        fits = -LIMIT <= value < LIMIT
        return None if fits else "results with integers of more than 64 bits"
    if value is None or type(value) in (bool, float, complex, str, bytes):
        return None
    if type(value) in (list, tuple, set, frozenset):
        return next((why for item in value if (why := plain(item, depth + 1))), None)
    if type(value) is dict:
        parts = [*value, *value.values()]
        return next((why for item in parts if (why := plain(item, depth + 1))), None)
    return "results that are no plain values"


def load(path: Path) -> dict[str, str | None]:
    """Returns the verdicts that were kept, by the keys of the cases."""
    return json.loads(path.read_text()) if path.exists() else {}
