"""The results for people: one line a suite, and the page in Docs/generated."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from foreign.case import Result, Suite, Verdict

VERDICTS: tuple[Verdict, ...] = ("same", "refused", "wrong")
OWN_NAMES = (
    "captured-object-unsupported",
    "integer-out-of-range",
    "undefined-name",
    "unsupported-class",
)
"""The codes whose messages name what only one program has."""

RANKED = 25
"""How many reasons the page names for each suite."""


def line(suite: str, results: dict[str, Result], seconds: float) -> str:
    """Returns the line of a suite."""
    counts = Counter(result.verdict for result in results.values())
    parts = [f"{verdict} {counts[verdict]} ({_share(counts, verdict)})" for verdict in VERDICTS]
    return f"{suite}: {len(results)} cases: {', '.join(parts)} in {seconds:.0f} s"


def _share(counts: Counter[Verdict], verdict: Verdict) -> str:
    """Returns the share of a verdict in percent."""
    total = sum(counts.values())
    return f"{100 * counts[verdict] / total:.1f}%" if total else "-"


def write_details(folder: Path, suite: str, results: dict[str, Result]) -> None:
    """Writes each case's result, a line each, the wrong ones first."""
    folder.mkdir(parents=True, exist_ok=True)
    order = {"wrong": 0, "refused": 1, "same": 2}
    rows = sorted(results.items(), key=lambda item: (order[item[1].verdict], item[0]))
    with (folder / f"{suite}.txt").open("w") as file:
        for name, result in rows:
            reasons = " | ".join(f"[{r.code}] {r.message}" for r in result.reasons)
            file.write(f"{result.verdict} {name} {reasons}\n".replace("\n", " ").strip() + "\n")
        file.write("\n")
        for reason, count, example in ranked(results):
            file.write(f"{count:5} {reason}   e.g. {example}\n")


def ranked(results: dict[str, Result]) -> list[tuple[str, int, str]]:
    """Returns the reasons for refusal with how many cases each is in, and one of these."""
    counts: Counter[str] = Counter()
    examples: dict[str, str] = {}
    for name, result in results.items():
        if result.verdict != "refused":
            continue
        for reason in dict.fromkeys(_general(r.code, r.message) for r in result.reasons):
            counts[reason] += 1
            examples.setdefault(reason, name)
    return [(reason, count, examples[reason]) for reason, count in counts.most_common()]


def _general(code: str, message: str) -> str:
    """Returns a reason without the names that only one program has."""
    message = re.sub(r"\bcase_\w+", "...", message.splitlines()[0])
    if code in OWN_NAMES:
        message = re.sub(r"'[^']*'|\b\d+\b", "...", message)
    return f"`{code}`: {message[:110]}"


def write_docs(path: Path, suites: Sequence[Suite], results: dict[str, dict[str, Result]]) -> None:
    """Writes the page."""
    lines = [
        "# Programs that no one here wrote",
        "",
        "Written by `python Tests/Foreign/run.py --write-docs`; do not edit. Each program runs in",
        "CPython and compiled: *same* in value, exception and output, *refused* with a diagnostic",
        "(or with `OverflowError` where CPython goes on with an integer of more than 64 bits), or",
        "*wrong*.",
        "",
        "| suite | programs | same | refused | wrong | left out |",
        "|---|---|---|---|---|---|",
    ]
    for suite in suites:
        found = results[suite.name]
        counts = Counter(result.verdict for result in found.values())
        cells = [f"{counts[v]} ({_share(counts, v)})" for v in VERDICTS]
        left_out = sum(suite.excluded.values())
        lines.append(f"| {suite.title} | {len(found)} | {' | '.join(cells)} | {left_out} |")
    for suite in suites:
        lines += ["", f"## {suite.title}", "", "Left out, and why:", ""]
        excluded = sorted(suite.excluded.items(), key=lambda item: (-item[1], item[0]))
        lines += [f"- {count}: {why}" for why, count in excluded] or ["- nothing"]
        lines += ["", "Refused, and why, by the number of programs:", ""]
        rows = ranked(results[suite.name])[:RANKED]
        lines += [f"- {count}: {reason.replace('|', '/')}" for reason, count, _ in rows]
        wrong = sorted(n for n, r in results[suite.name].items() if r.verdict == "wrong")
        if wrong:
            lines += ["", "Wrong:", ""] + [f"- `{name}`" for name in wrong]
    path.write_text("\n".join(lines) + "\n")
