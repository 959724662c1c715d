"""How each case came out last, by whatever compiler: which to run again after a change."""

from __future__ import annotations

import json

from foreign import expectations, material
from foreign.case import Result, Verdict


def remember(suite: str, results: dict[str, Result]) -> None:
    """Keeps the verdicts of a run; those of cases that were not run stay."""
    verdicts = _verdicts(suite) | {name: result.verdict for name, result in results.items()}
    path = material.cache() / "last" / f"{suite}.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(verdicts))


def names(suite: str, verdict: Verdict) -> set[str]:
    """Returns the names of the cases that came out so last."""
    return {name for name, found in _verdicts(suite).items() if found == verdict}


def _verdicts(suite: str) -> dict[str, Verdict]:
    """Returns the verdicts that were kept; before any run, those that are committed."""
    path = material.cache() / "last" / f"{suite}.json"
    if path.exists():
        return json.loads(path.read_text())
    same: dict[str, Verdict] = dict.fromkeys(expectations.same(suite), "same")
    return same | dict.fromkeys(expectations.known_faults(suite), "wrong")
