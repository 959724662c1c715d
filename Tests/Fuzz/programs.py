"""Compiles random programs and compares them with CPython: value, exception and output.

    python Tests/Fuzz/programs.py [--seed N] [--count N] [--jobs N] [--keep FOLDER] [--reduce]

The programs have integers, floats, texts, containers, all control flow, exceptions, `finally`,
`with`, `match`, nested functions, lambdas, generators and classes. The seed is `$DRUPE_FUZZ_SEED`,
1 by default; one seed always gives the same programs. Programs that are refused are counted, not
failed. `--keep` writes those that differ, and `--reduce` makes them as small as they get first.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
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

from drawing.program import ARGUMENTS, Program  # noqa: E402
from drawing.reducing import reduced  # noqa: E402
from foreign.case import Case, Result  # noqa: E402
from foreign.judge import Judge  # noqa: E402
from foreign.summary import ranked  # noqa: E402

COUNT = 160
"""How many programs are drawn unless it is said otherwise."""

CHUNK = 80
"""How many programs a process judges at once."""


def case(name: str, text: str | None = None) -> Case:
    """Returns the program `name`, which decides all that is drawn."""
    drawn = Case(name, "", ())
    own = drawn.identifier
    text = Program(own, name).write() if text is None else text
    return Case(name, text, tuple(f"{own}({arguments})" for arguments in ARGUMENTS), packs=True)


def judged(cases: Sequence[Case]) -> dict[str, Result]:
    """Returns how programs come out, by their names."""
    import drupe.capture  # noqa: F401  Imported once here and not again in every child.

    results: dict[str, Result] = {}

    def done(case: Case, result: Result) -> None:
        results[case.name] = result

    folder = Path(tempfile.mkdtemp(prefix="drupe-fuzz-"))
    try:
        Judge(folder, done).judge(cases)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return results


def smallest(found: Case, result: Result) -> str:
    """Returns the smallest variant of a program that is wrong in the same way."""
    kind = _kind(result)

    def keeps_fault(texts: Sequence[str]) -> list[bool]:
        variants = [_renamed(found, text, number) for number, text in enumerate(texts)]
        results = judged(variants)
        return [_kind(results.get(v.name)) == kind for v in variants]

    return reduced(found.text, keeps_fault)


def _renamed(found: Case, text: str, number: int) -> Case:
    """Returns a variant of a case under a name of its own."""
    name = f"{found.name}-{number}"
    own = Case(name, "", ()).identifier
    return case(name, text.replace(found.identifier, own))


def _kind(result: Result | None) -> str | None:
    """Returns what is wrong, without what differs from one variant to the next."""
    if result is None or result.verdict != "wrong":
        return None
    reason = result.reasons[0]
    message = re.sub(r"case_\w+\(.*?\): ", "", reason.message)
    message = re.sub(r"'[^']*'|\"[^\"]*\"|/[\w./-]+|-?\d[\d.e+-]*", "_", message)
    return f"{reason.code}: {message[:60] if reason.code != 'other result' else message[:12]}"


def main() -> int:
    """Runs the command; returns its exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=int(os.environ.get("DRUPE_FUZZ_SEED", "1")))
    parser.add_argument("--count", type=int, default=COUNT, help="how many programs")
    parser.add_argument("--jobs", type=int, default=min(2, os.cpu_count() or 1))
    parser.add_argument("--keep", type=Path, help="write the programs that differ to this folder")
    parser.add_argument("--reduce", action="store_true", help="make those small first")
    options = parser.parse_args()
    cases = {c.name: c for c in (case(f"seed{options.seed}-{n}") for n in range(options.count))}
    results: dict[str, Result] = {}
    everything = list(cases.values())
    chunks = [everything[i : i + CHUNK] for i in range(0, len(everything), CHUNK)]
    with multiprocessing.get_context("fork").Pool(options.jobs, maxtasksperchild=1) as pool:
        for found in pool.imap_unordered(judged, chunks):
            results |= found
            wrong = {name: result for name, result in found.items() if result.verdict == "wrong"}
            for name, result in wrong.items():
                print(f"{name}: {result.reasons[0].code}: {result.reasons[0].message}", flush=True)
                if options.keep:
                    _keep(options.keep, cases[name], result, reduces=options.reduce)
    counts = Counter(result.verdict for result in results.values())
    for reason, count, example in ranked(results)[:12]:
        print(f"refused {count}: {reason} ({example})")
    print(f"seed {options.seed}: {counts['refused']} of {len(results)} refused")
    print(f"{counts['same']} passed, {counts['wrong']} failed")
    return 1 if counts["wrong"] else 0


def _keep(folder: Path, found: Case, result: Result, *, reduces: bool) -> None:
    """Writes a program that differs, as small as it gets, with its calls."""
    folder.mkdir(parents=True, exist_ok=True)
    text = smallest(found, result) if reduces else found.text
    runs = "".join(f"# run: {run}\n" for run in found.runs)
    reason = result.reasons[0]
    note = f"# {reason.code}: {reason.message}".replace("\n", " ")
    (folder / f"{found.identifier}.py").write_text(f"{note}\n{text}\n{runs}")


if __name__ == "__main__":
    sys.exit(main())
