"""The command: which suites and cases run, what is kept, and what is reported."""

from __future__ import annotations

import argparse
import hashlib
import json
import multiprocessing
import os
import shutil
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from foreign import (
    expectations,
    last,
    material,
    modules,
    mypyc,
    pythran,
    reference,
    summary,
    tables,
)
from foreign.case import Case, Result, Suite
from foreign.compiler import drupe
from foreign.judge import Judge, Pack

ROOT = Path(__file__).resolve().parents[3]
"""The repository."""

SUITES: dict[str, Callable[[], Suite]] = {
    "mypyc": mypyc.suite,
    "pythran": pythran.suite,
    "tables": tables.suite,
    "modules": modules.suite,
}
"""The suites by name."""

CHUNK = 160
"""How many cases a process judges before it writes down the results."""


def main() -> int:
    """Runs the command; returns its exit code."""
    options = _options()
    suites, missing = [], []
    for name in options.suites or SUITES:
        try:
            suites.append(SUITES[name]())
        except (material.MissingError, OSError) as error:
            missing.append(name)
            print(f"{name}: not run: {error}")
    failed = passed = 0
    results: dict[str, dict[str, Result]] = {}
    for suite in suites:
        cases = _chosen(suite.name, _fit(suite), options)
        started = time.monotonic()
        found = _results(suite.name, cases, options.jobs)
        results[suite.name] = found
        last.remember(suite.name, found)
        print(summary.line(suite.name, found, time.monotonic() - started), flush=True)
        faults = expectations.faults(suite.name, found)
        for fault in faults:
            print(f"  {fault}")
        failed += len(faults)
        passed += len(found) - len(faults)
        if options.record:
            expectations.record(suite.name, found)
        if options.details:
            summary.write_details(Path(options.details), suite.name, found)
    if options.write_docs:
        summary.write_docs(ROOT / "Docs/generated/foreign.md", suites, results)
    if missing and not suites:
        print("no suite could be run")
        return 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


def _options() -> argparse.Namespace:
    """Returns what the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("suites", nargs="*", help=", ".join(SUITES))
    parser.add_argument("--sample", type=int, help="so many cases of those known as same")
    parser.add_argument("--only", help="the cases whose names hold this text")
    parser.add_argument("--names", type=Path, help="the cases named by the words of this file")
    parser.add_argument("--last", choices=summary.VERDICTS, help="those that came out so last")
    parser.add_argument("--jobs", type=int, default=min(2, os.cpu_count() or 1))
    parser.add_argument("--record", action="store_true", help="write what is expected anew")
    parser.add_argument("--write-docs", action="store_true", help="write Docs/generated")
    parser.add_argument("--details", help="write each case's result into this folder")
    options = parser.parse_args()
    unknown = set(options.suites) - set(SUITES)
    if unknown:
        parser.error(f"no suite '{unknown.pop()}'")
    return options


def _fit(suite: Suite) -> list[Case]:
    """Returns the cases that CPython can judge; counts the others in the suite."""
    path = material.cache() / "reference" / f"{suite.name}.{reference.VERSION}.json"
    known = reference.load(path)
    fresh = [case for case in suite.cases if case.key not in known]
    if fresh:
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary)
            for case in fresh:
                Pack((case,)).write(folder)
                known[case.key] = reference.unfit(case, folder)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps({c.key: known[c.key] for c in suite.cases}))
    for case in suite.cases:
        why = known[case.key]
        if why:
            suite.excluded[why] = suite.excluded.get(why, 0) + 1
    return [case for case in suite.cases if known[case.key] is None]


def _chosen(suite: str, cases: list[Case], options: argparse.Namespace) -> list[Case]:
    """Returns the cases that are asked for."""
    if options.only:
        cases = [case for case in cases if options.only in case.name]
    if options.names:
        names = set(options.names.read_text().split())
        cases = [case for case in cases if case.name in names]
    if options.last:
        names = last.names(suite, options.last)
        cases = [case for case in cases if case.name in names]
    if options.sample:
        same = {name for s in SUITES for name in expectations.same(s)}
        cases = sorted((c for c in cases if c.name in same), key=lambda case: case.key)
        cases = cases[: options.sample]
    return cases


def _results(suite: str, cases: Sequence[Case], jobs: int) -> dict[str, Result]:
    """Returns the results of all cases by name; what this compiler said before is kept."""
    path = material.cache() / "results" / _compiler_hash() / f"{suite}.json"
    known = json.loads(path.read_text()) if path.exists() else {}
    fresh = [case for case in cases if case.key not in known]
    chunks = [fresh[i : i + CHUNK] for i in range(0, len(fresh), CHUNK)]
    path.parent.mkdir(parents=True, exist_ok=True)
    with multiprocessing.get_context("fork").Pool(jobs, maxtasksperchild=1) as pool:
        for found in pool.imap_unordered(_judged, chunks):
            known |= found
            path.write_text(json.dumps(known))
    _forget_old_results(path.parent)
    return {case.name: Result.from_json(known[case.key]) for case in cases}


def _judged(cases: Sequence[Case]) -> dict[str, object]:
    """Returns the results of cases by their keys; runs in a process of its own."""
    import drupe.capture  # noqa: F401  Imported once here and not again in every child.

    found: dict[str, object] = {}

    def done(case: Case, result: Result) -> None:
        found[case.key] = result.to_json()

    folder = Path(tempfile.mkdtemp(prefix="drupe-foreign-"))
    try:
        Judge(folder, done).judge(cases)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return found


def _compiler_hash() -> str:
    """Returns a digest of all that decides how a case comes out."""
    digest = hashlib.sha256()
    digest.update(Path(shutil.which(drupe()) or drupe()).read_bytes())
    for folder in ("Operators", "Runtime/include", "Runtime/src", "Python/src/drupe"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _forget_old_results(current: Path) -> None:
    """Removes the results of all but the last few compilers."""
    folders = sorted(current.parent.iterdir(), key=lambda path: path.stat().st_mtime)
    for folder in folders[:-4]:
        if folder != current:
            shutil.rmtree(folder, ignore_errors=True)
