"""`python -m drupe.casebatch`: run test cases in Python and compiled, and compare.

    python -m drupe.casebatch [--json OUT] [--timeout SECONDS] CASE=LIBRARY...

A case is a Python file with lines such as `# run: main(["a"], 2)`. Each is evaluated once with the
functions of the file and once with those of the library; value or exception and what was printed
must agree. The first line may set a tolerance: `#! stage: execute  tolerance: close`.

Every case runs in a process of its own, so that one that crashes or does not end is reported and
the others go on. The exit code is 0 iff all runs agree.
"""

from __future__ import annotations

import argparse
import contextlib
import faulthandler
import io
import json
import os
import re
import select
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drupe.capturing.diagnostics import CaptureError
from drupe.capturing.importing import import_file, package_root
from drupe.capturing.sources import Sources
from drupe.checking import EXACT, TOLERANCES, Tolerance, compare
from drupe.errors import ArtifactError
from drupe.library import Library, load

JSON = dict[str, Any]
RUN = re.compile(r"^#\s*run:\s*(?P<expression>.+?)\s*$")
HEADER = re.compile(r"\btolerance:\s*(?P<name>[a-z0-9]+)")


@dataclass(frozen=True)
class Run:
    """One `# run:` line of a case."""

    line: int
    expression: str


@dataclass(frozen=True)
class Outcome:
    """What evaluating a run gave."""

    value: Any
    """The value, or the exception that was raised."""
    printed: str

    def to_json(self) -> JSON:
        """The outcome for a report."""
        result = {"printed": self.printed} if self.printed else {}
        if isinstance(self.value, BaseException):
            return {"raised": type(self.value).__name__, "message": str(self.value), **result}
        return {"value": repr(self.value), **result}


def runs_of(text: str) -> list[Run]:
    """Returns the runs of a case, in order."""
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        match = RUN.match(line)
        if match:
            found.append(Run(number, match["expression"]))
    return found


def tolerance_of(text: str) -> Tolerance:
    """Returns the tolerance that the first line of a case asks for."""
    match = HEADER.search(text.partition("\n")[0]) if text.startswith("#!") else None
    return TOLERANCES.get(match["name"], EXACT) if match else EXACT


def run_case(case: Path, library: Path, timeout: float = 20.0) -> JSON:
    """Run all lines of a case in Python and compiled.

    Args:
        case: The Python file.
        library: What it was compiled to.
        timeout: Seconds after which a run is given up.

    Returns:
        The report: the case, its runs, and whether all agree.

    """
    text = case.read_text(encoding="utf-8")
    runs = runs_of(text)
    reports: list[JSON] = []
    while len(reports) < len(runs):
        rest = runs[len(reports) :]
        answers = list(_in_child(case, library, rest, tolerance_of(text), timeout))
        reports += answers
        if answers and "fault" in answers[-1] and answers[-1].get("final"):
            break
    agrees = bool(runs) and all(report.get("agrees") for report in reports)
    result: JSON = {"case": str(case), "library": str(library), "agrees": agrees, "runs": reports}
    return result if runs else {**result, "fault": "the case has no '# run:' line"}


def _in_child(
    case: Path, library: Path, runs: list[Run], tolerance: Tolerance, timeout: float
) -> Iterator[JSON]:
    """Yields the reports of a child process; the last one may tell how the child died."""
    reader, writer = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if child == 0:
        os.close(reader)
        _child(case, library, runs, tolerance, writer)
    os.close(writer)
    count = 0
    with os.fdopen(reader, "rb") as pipe:
        for line in _lines(pipe.fileno(), timeout):
            if line is None:
                os.kill(child, signal.SIGKILL)
                break
            yield json.loads(line)
            count += 1
    _, status = os.waitpid(child, 0)
    if count < len(runs) and os.WIFSIGNALED(status):
        killed = os.WTERMSIG(status)
        reason = (
            f"does not end within {timeout:g} s"
            if killed == signal.SIGKILL
            else f"crashes with {signal.Signals(killed).name}"
        )
        yield _fault(runs[count], reason)
    elif count < len(runs) and os.WEXITSTATUS(status) != 0:
        yield {**_fault(runs[count], f"ends with exit code {os.WEXITSTATUS(status)}")}


def _lines(descriptor: int, timeout: float) -> Iterator[bytes | None]:
    """Yields the lines that arrive, `None` when none came for `timeout` seconds."""
    buffer = b""
    deadline = time.monotonic() + timeout
    while True:
        ready, _, _ = select.select([descriptor], [], [], max(0.0, deadline - time.monotonic()))
        if not ready:
            yield None
            return
        data = os.read(descriptor, 65536)
        if not data:
            return
        buffer += data
        *complete, buffer = buffer.split(b"\n")
        if complete:
            deadline = time.monotonic() + timeout
        yield from complete


def _child(case: Path, library: Path, runs: list[Run], tolerance: Tolerance, writer: int) -> None:
    """Evaluate runs and write a report of each; never returns."""
    faulthandler.disable()  # The parent tells of crashes.
    try:
        with os.fdopen(writer, "w", encoding="utf-8") as out:
            for report in _reports(case, library, runs, tolerance):
                out.write(json.dumps(report) + "\n")
                out.flush()
        os._exit(0)
    except BaseException as error:
        print(f"{case}: {type(error).__name__}: {error}", file=sys.stderr, flush=True)
        os._exit(70)


def _reports(case: Path, library: Path, runs: list[Run], tolerance: Tolerance) -> Iterator[JSON]:
    """Yields the report of each run; one final fault when the case cannot be run at all."""
    try:
        module = import_file(case.resolve(), Sources(package_root(case.resolve())))
        loaded = load(library)
    except (CaptureError, ArtifactError) as error:
        yield {**_fault(runs[0], str(error)), "final": True}
        return
    plain = vars(module)
    compiled = {**plain, **_predictors(loaded)}
    for run in runs:
        expected, actual = evaluate(run.expression, plain), evaluate(run.expression, compiled)
        comparison = compare(expected.value, actual.value, tolerance)
        reason = comparison.reason
        if comparison.agrees and expected.printed != actual.printed:
            reason = f"prints {expected.printed!r} in Python, {actual.printed!r} compiled"
        yield {
            "line": run.line,
            "run": run.expression,
            "agrees": reason is None,
            "reason": reason,
            "expected": expected.to_json(),
            "actual": actual.to_json(),
        }


def evaluate(expression: str, namespace: JSON) -> Outcome:
    """Returns the value of an expression, or the exception it raises, and what it prints."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        try:
            value = eval(expression, dict(namespace))
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            value = error.with_traceback(None)
    return Outcome(value, printed.getvalue())


def _predictors(library: Library) -> dict[str, Any]:
    """Returns the functions of a library by name."""
    return {name: library[name] for name in library}


def _fault(run: Run, reason: str) -> JSON:
    """Returns the report of a run that gave no outcome."""
    return {
        "line": run.line,
        "run": run.expression,
        "agrees": False,
        "reason": reason,
        "fault": reason,
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit code."""
    parser = argparse.ArgumentParser(prog="python -m drupe.casebatch", description=__doc__)
    parser.add_argument("pairs", nargs="+", metavar="CASE=LIBRARY", help="what to run")
    parser.add_argument("--json", type=Path, help="write the report there (default: print it)")
    parser.add_argument("--timeout", type=float, default=20.0, help="seconds that a run may take")
    options = parser.parse_args(arguments)
    with contextlib.suppress(ImportError):
        import numpy  # noqa: F401  Imported once here and not again in every child.
    reports = []
    for pair in options.pairs:
        case, separator, library = pair.rpartition("=")
        if not separator:
            parser.error(f"'{pair}' is not of the form CASE=LIBRARY")
        reports.append(run_case(Path(case), Path(library), options.timeout))
    failed = sum(not report["agrees"] for report in reports)
    result = {"passed": len(reports) - failed, "failed": failed, "cases": reports}
    text = json.dumps(result, indent=1) + "\n"
    if options.json:
        options.json.write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
