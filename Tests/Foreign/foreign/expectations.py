"""What is committed of the results: the cases that are same, and the faults that are known."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from foreign.case import Result

FOLDER = Path(__file__).resolve().parents[1] / "expected"
"""Where the lists are."""


def same(suite: str) -> set[str]:
    """Returns the names of the cases that are same."""
    return _lines(FOLDER / f"{suite}.same")


def known_faults(suite: str) -> set[str]:
    """Returns the names of the cases that are known to be wrong."""
    return _lines(FOLDER / f"{suite}.wrong")


def faults(suite: str, results: dict[str, Result]) -> list[str]:
    """Returns what is worse than expected, a line each."""
    expected, known = same(suite), known_faults(suite)
    found = []
    for name, result in sorted(results.items()):
        reason = result.reasons[0] if result.reasons else None
        text = f"{reason.code}: {reason.message}" if reason else ""
        if name in expected and result.verdict != "same":
            found.append(f"{name} was same, is {result.verdict}: {text}")
        elif result.verdict == "wrong" and name not in known:
            found.append(f"{name} is wrong: {text}")
    return found


def record(suite: str, results: dict[str, Result]) -> None:
    """Writes the lists anew; what was not run stays as it is."""
    FOLDER.mkdir(exist_ok=True)
    for verdict, old in (("same", same(suite)), ("wrong", known_faults(suite))):
        kept = {name for name in old if name not in results}
        now = {name for name, result in results.items() if result.verdict == verdict}
        _write(FOLDER / f"{suite}.{verdict}", kept | now)


def _lines(path: Path) -> set[str]:
    """Returns the lines of a list; none if it is not there."""
    return set(path.read_text().splitlines()) if path.exists() else set()


def _write(path: Path, names: Iterable[str]) -> None:
    """Writes a list; no file for an empty one."""
    text = "".join(f"{name}\n" for name in sorted(names))
    if text:
        path.write_text(text)
    else:
        path.unlink(missing_ok=True)
