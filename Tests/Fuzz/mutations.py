"""Damages programs that compile, and asks the compiler of each: a diagnostic, never a crash.

    python Tests/Fuzz/mutations.py [--seed N] [--count N] [--jobs N] [--run] [--keep FOLDER]

The programs are those of Tests/Cases/accept. The seed is `$DRUPE_FUZZ_SEED`, 1 by default. With
`--run`, those that are still accepted are compared with CPython. `--keep` writes the programs that
the compiler fails on, as small as they get, and those that differ.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import random
import re
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PATHS = [str(ROOT / "Tests/Fuzz"), str(ROOT / "Tests/Foreign"), str(ROOT / "Python/src")]
sys.path[:0] = PATHS
sys.dont_write_bytecode = True
os.environ["PYTHONPATH"] = os.pathsep.join([PATHS[2], os.environ.get("PYTHONPATH", "")])

from drawing.damage import damaged  # noqa: E402
from drawing.reducing import reduced  # noqa: E402
from foreign.case import Case, Result, identifier  # noqa: E402
from foreign.compiler import Answer, answers  # noqa: E402
from foreign.judge import Judge, Pack  # noqa: E402
from foreign.reference import unfit  # noqa: E402

COUNT = 300
"""How many programs are damaged unless it is said otherwise."""

CHUNK = 50
"""How many programs a process asks of at once."""

FAULTS = {3: "internal error", -1: "crash", -2: "does not end"}
"""What must not come out, by the exit code."""

ENTRY = "\n\nfrom drupe import compile\n\ncompile()(main)\n"
"""What makes the function of a case an entry."""

Found = tuple[str, str, str]
"""A program that the compiler fails on: its name, its text and what is wrong."""


def asked(programs: Sequence[tuple[str, str]]) -> tuple[Counter[str], list[Found]]:
    """Returns how many programs came out how, and those that the compiler fails on."""
    counts: Counter[str] = Counter()
    found: list[Found] = []
    for (name, text), answer in zip(programs, _answers([t for _, t in programs]), strict=True):
        fault = _fault(answer)
        counts[fault or ("accepted" if answer.code == 0 else "refused")] += 1
        if fault:
            found.append((name, text, fault))
    return counts, found


def compared(programs: Sequence[tuple[str, str]]) -> tuple[Counter[str], list[Found]]:
    """Returns what `asked` does, and runs what is accepted."""
    import drupe.capture  # noqa: F401  Imported once here and not again in every child.

    counts: Counter[str] = Counter()
    found: list[Found] = []
    texts = dict(programs)

    def done(case: Case, result: Result) -> None:
        counts["accepted" if result.verdict == "same" else result.verdict] += 1
        if result.verdict == "wrong":
            reason = result.reasons[0]
            found.append((case.name, texts[case.name], f"{reason.code}: {reason.message}"))

    folder = Path(tempfile.mkdtemp(prefix="drupe-mutations-"))
    try:
        cases = [_case(name, text) for name, text in programs]
        for case in cases:
            Pack((case,)).write(folder)
        # What CPython cannot import or end is left to the run without `--run`.
        fit = [case for case in cases if unfit(case, folder) is None]
        counts["left out"] += len(cases) - len(fit)
        Judge(folder, done).judge(fit)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return counts, found


def _case(name: str, text: str) -> Case:
    """Returns a damaged case with its function `main` under a name of its own."""
    own = identifier(name)
    renamed = re.sub(r"\bmain\b(?=\()", own, text)
    runs = re.findall(r"^#\s*run:\s*(.+?)\s*$", renamed, re.MULTILINE)
    body = re.sub(r"^#\s*run:.*$|^#!.*$", "", renamed, flags=re.MULTILINE)
    return Case(name, body + ENTRY.replace("main", own), tuple(runs))


def _answers(texts: Sequence[str]) -> list[Answer]:
    """Returns what the compiler says of programs."""
    import drupe.capture  # noqa: F401  Imported once here and not again in every child.

    folder = Path(tempfile.mkdtemp(prefix="drupe-mutations-"))
    try:
        files = [folder / f"damaged_{number}.py" for number in range(len(texts))]
        for file, text in zip(files, texts, strict=True):
            file.write_text(text + ENTRY, encoding="utf-8", errors="surrogatepass")
        said = dict(answers(files, folder))
        return [said[file] for file in files]
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _fault(answer: Answer) -> str | None:
    """Returns what is wrong with an answer; `None` for a verdict of a program."""
    if answer.code not in FAULTS:
        return None
    message = answer.diagnostics[0]["message"] if answer.diagnostics else ""
    return f"{FAULTS[answer.code]}: {message}"


def smallest(text: str, fault: str) -> str:
    """Returns the smallest variant of a program that the compiler fails on in the same way."""

    def keeps_fault(variants: Sequence[str]) -> list[bool]:
        return [_general(_fault(answer)) == _general(fault) for answer in _answers(variants)]

    try:
        return reduced(text, keeps_fault)
    except SyntaxError:
        return text


def _general(fault: str | None) -> str | None:
    """Returns a fault without what differs from one program to the next."""
    return fault and re.sub(r"'[^']*'|\d+", "_", fault)[:80]


def main() -> int:
    """Runs the command; returns its exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=int(os.environ.get("DRUPE_FUZZ_SEED", "1")))
    parser.add_argument("--count", type=int, default=COUNT, help="how many programs")
    parser.add_argument("--jobs", type=int, default=min(2, os.cpu_count() or 1))
    parser.add_argument("--run", action="store_true", help="compare what is accepted with CPython")
    parser.add_argument("--keep", type=Path, help="write what the compiler fails on to this folder")
    options = parser.parse_args()
    cases = sorted((ROOT / "Tests/Cases/accept").rglob("*.py"))
    draw = random.Random(options.seed)
    programs = []
    for number in range(options.count):
        case = draw.choice(cases)
        text = damaged(case.read_text(encoding="utf-8"), draw)
        programs.append((f"seed{options.seed}-{number} ({case.stem})", text))
    chunks = [programs[i : i + CHUNK] for i in range(0, len(programs), CHUNK)]
    counts: Counter[str] = Counter()
    failed = 0
    with multiprocessing.get_context("fork").Pool(options.jobs, maxtasksperchild=1) as pool:
        for said, found in pool.imap(compared if options.run else asked, chunks):
            counts += said
            for name, text, fault in found:
                failed += 1
                print(f"{name}: {fault}", flush=True)
                if options.keep:
                    options.keep.mkdir(parents=True, exist_ok=True)
                    file = options.keep / (re.sub(r"\W+", "-", name).strip("-") + ".py")
                    small = text if options.run else smallest(text, fault)
                    file.write_text(f"# {fault}\n{small}{ENTRY}")
    print(f"seed {options.seed}: {counts['accepted']} accepted, {counts['refused']} refused")
    print(f"{len(programs) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
