"""Runs the cases: programs that are compiled, or refused, as comments in them say.

    python Tests/Cases/run.py [--record] [PATTERN ...]

`accept/*.py` have lines `# run: main(...)`, which CPython and the compiled library evaluate alike.
`reject/*.py` have `# error: [code] "part of the message"` at the end of each line with a fault.
Beside a case, `NAME.ir` and `NAME.cpp` hold what `--emit typed` and `--emit cpp` print; `--record`
writes those again, and otherwise a difference is left in `NAME.observed.ir`.
"""

from __future__ import annotations

import argparse
import fnmatch
import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

CASES = Path(__file__).resolve().parent
ROOT = CASES.parents[1]
ERROR = re.compile(r"#\s*error:\s*\[([a-z0-9-]+)\](?:\s*\"(.*)\")?\s*$")
"""A comment that expects a fault on its line."""

GOLDEN = {".ir": "typed", ".cpp": "cpp"}
"""The stages whose text may stand beside a case, by the end of the file's name."""


@dataclass(frozen=True)
class Outcome:
    """What became of one case: nothing, or what is wrong."""

    case: Path
    faults: list[str]


def drupe(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    """Runs the compiler in the folder of the repository, so that paths in messages are short."""
    command = [os.environ.get("DRUPE", "drupe"), *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=600)


def entry(case: Path) -> list[str]:
    """Returns the option that names the function to compile, unless the case decorates one."""
    return [] if "@compile" in case.read_text(encoding="utf-8") else ["--entry", "main"]


def compile_case(case: Path, library: Path) -> Outcome:
    """Compiles a case that is expected to compile."""
    path = case.relative_to(ROOT)
    result = drupe("compile", path, *entry(case), "-o", library)
    if result.returncode == 0:
        return Outcome(case, [])
    return Outcome(case, [f"does not compile (exit code {result.returncode})\n{result.stderr}"])


def reject_case(case: Path) -> Outcome:
    """Compiles a case that is expected to be refused, and compares the faults."""
    result = drupe("compile", case.relative_to(ROOT), *entry(case), "--json", "-o", os.devnull)
    if result.returncode != 1:
        return Outcome(case, [f"ends with exit code {result.returncode}, not 1\n{result.stderr}"])
    found = {
        (d["at"][0] if d["at"] else 0, d["code"]): d["message"] for d in json.loads(result.stdout)
    }
    faults = []
    expected = set()
    for number, line in enumerate(case.read_text(encoding="utf-8").splitlines(), 1):
        if not (match := ERROR.search(line)):
            continue
        # A comment on the first line of a file may stand for a fault without a place.
        place = next((n for n in (number, 0) if (n, match[1]) in found), number)
        expected.add((place, match[1]))
        if (place, match[1]) not in found:
            faults.append(f"line {number}: no [{match[1]}]")
        elif match[2] and match[2] not in found[place, match[1]]:
            faults.append(f"line {number}: '{found[place, match[1]]}' has no '{match[2]}'")
    for line, code in sorted(set(found) - expected):
        faults.append(f"line {line}: [{code}] {found[line, code]} is not expected")
    if not expected:
        faults.append("has no '# error: [code]'")
    return Outcome(case, faults)


def golden_case(golden: Path, *, record: bool) -> Outcome:
    """Compares what a stage prints with the file beside the case."""
    case = golden.with_suffix(".py")
    observed = golden.with_name(f"{golden.stem}.observed{golden.suffix}")
    stage = GOLDEN[golden.suffix]
    result = drupe("compile", case.relative_to(ROOT), *entry(case), "--emit", stage)
    if result.returncode != 0:
        return Outcome(golden, [f"does not compile\n{result.stderr}"])
    if record:
        golden.write_text(result.stdout, encoding="utf-8")
    if golden.read_text(encoding="utf-8") == result.stdout:
        observed.unlink(missing_ok=True)
        return Outcome(golden, [])
    observed.write_text(result.stdout, encoding="utf-8")
    return Outcome(golden, [f"differs from {observed.relative_to(ROOT)}"])


def run_batch(libraries: dict[Path, Path], directory: Path) -> list[Outcome]:
    """Compares the compiled cases with CPython."""
    report = directory / "report.json"
    pairs = [f"{case}={library}" for case, library in libraries.items()]
    command = [sys.executable, "-m", "drupe.casebatch", "--json", str(report), *pairs]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if not report.exists():
        return [Outcome(CASES, [f"drupe.casebatch failed\n{result.stderr}"])]
    outcomes = []
    for entry_ in json.loads(report.read_text(encoding="utf-8"))["cases"]:
        faults = [
            f"line {run['line']}: {run['run']}: {run.get('reason')}\n"
            f"  expected {run.get('expected')}\n  actual   {run.get('actual')}"
            for run in entry_["runs"]
            if not run["agrees"]
        ]
        if not entry_["agrees"] and not faults:
            faults = [str(entry_.get("reason", "does not agree"))]
        outcomes.append(Outcome(Path(entry_["case"]), faults))
    return outcomes


def chosen(folder: str, patterns: Sequence[str], suffix: str = ".py") -> list[Path]:
    """Returns the cases of a folder whose names match one of the patterns."""
    files = sorted(
        path for path in (CASES / folder).glob(f"*{suffix}") if ".observed" not in path.name
    )
    if not patterns:
        return files
    return [
        file
        for file in files
        if any(fnmatch.fnmatch(f"{folder}/{file.stem}", f"*{pattern}*") for pattern in patterns)
    ]


def main() -> int:
    """Runs the chosen cases and returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("patterns", nargs="*", metavar="PATTERN", help="parts of names")
    parser.add_argument("--record", action="store_true", help="write the golden files again")
    options = parser.parse_args()
    accept = chosen("accept", options.patterns)
    golden = [
        file
        for folder in ("accept", "reject")
        for suffix in GOLDEN
        for file in chosen(folder, options.patterns, suffix)
    ]
    outcomes: list[Outcome] = []

    def each(items: Sequence[Path], action: Callable[[Path], Outcome]) -> list[Outcome]:
        with ThreadPoolExecutor(max(1, os.cpu_count() or 1)) as pool:
            return list(pool.map(action, items))

    outcomes += each(golden, lambda path: golden_case(path, record=options.record))
    if not options.record:
        with tempfile.TemporaryDirectory() as name:
            directory = Path(name)
            libraries = {case: directory / f"{case.stem}.so" for case in accept}
            compiled = each(accept, lambda case: compile_case(case, libraries[case]))
            outcomes += [outcome for outcome in compiled if outcome.faults]
            good = {
                outcome.case: libraries[outcome.case] for outcome in compiled if not outcome.faults
            }
            if good:
                outcomes += run_batch(good, directory)
        outcomes += each(chosen("reject", options.patterns), reject_case)
    failed = [outcome for outcome in outcomes if outcome.faults]
    for outcome in failed:
        path = outcome.case.relative_to(ROOT) if outcome.case.is_absolute() else outcome.case
        for fault in outcome.faults:
            print(f"{path}: {fault.rstrip()}")
    print(f"{len(outcomes) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
