"""The tests, as steps that each print one summary."""

from __future__ import annotations

import argparse
import random
import re
import shlex
import shutil
import subprocess
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from dev_lib import keeping, measuring
from dev_lib.building import STRICT, build_compiler, demo
from dev_lib.console import ROOT, TaskError, need, say
from dev_lib.environment import python, variables


@dataclass
class Tally:
    """How many tests of a step passed and failed."""

    passed: int
    failed: int


@dataclass(frozen=True)
class Step:
    """A part of the tests."""

    name: str
    title: str
    run: Callable[[], Tally]
    is_slow: bool = False


def _tally(output: str, code: int) -> Tally:
    """Reads the counts from the output of a test tool; its exit code has the last word."""
    passed, failed = 0, 0
    run = re.findall(r"Test run with (\d+) tests?", output)
    if run:  # swift-testing
        failed = len(re.findall("^\u2718 Test (?!run|case)", output, re.MULTILINE))
        cases = re.findall(r"^\S Test \S+ with (\d+) test cases", output, re.MULTILINE)
        passed = int(run[-1]) + sum(int(n) - 1 for n in cases) - failed
    elif re.search(r"^\S pass \d+", output, re.MULTILINE):  # node --test
        passed = int(re.findall(r"^\S pass (\d+)", output, re.MULTILINE)[-1])
        failed = int(re.findall(r"^\S fail (\d+)", output, re.MULTILINE)[-1])
    else:  # pytest, and our own tools
        last = next(
            (
                line
                for line in reversed(output.splitlines())
                if re.search(r"\d+ (passed|failed)", line)
            ),
            "",
        )
        passed = sum(int(n) for n in re.findall(r"(\d+) passed", last))
        failed = sum(int(n) for n in re.findall(r"(\d+) (?:failed|errors?)\b", last))
    if code != 0 and failed == 0:
        failed = 1
    if code == 0 and passed + failed == 0:
        passed = 1
    return Tally(passed, failed)


def _count(command: Sequence[str | Path], env: dict[str, str] | None = None) -> Tally:
    """Runs a test tool; shows its output only if it fails."""
    words = [str(word) for word in command]
    say("+ " + shlex.join(word.replace(f"{ROOT}/", "") for word in words))
    result = subprocess.run(
        words,
        cwd=ROOT,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    )
    tally = _tally(result.stdout, result.returncode)
    if tally.failed:
        # What Swift's tests say of those that began or passed would hide the others.
        lines = [x for x in result.stdout.splitlines() if not x.startswith(("\u25c7", "\u2714"))]
        say("\n".join(lines)[-20000:])
    return tally


def _task(task: Callable[[argparse.Namespace], object]) -> Tally:
    """Runs another task of `Tools/dev` as one test."""
    try:
        code = task(argparse.Namespace())
    except TaskError as error:
        say(f"error: {error}")
        return Tally(0, 1)
    return Tally(0, 1) if code else Tally(1, 0)


def _build() -> Tally:
    build_compiler()
    return Tally(1, 0)


def _swift() -> Tally:
    return _count(["swift", "test", *STRICT, "--skip", "CaseTests"], env=variables())


def _operators() -> Tally:
    return _count([python(), "-m", "operatorkit.verify"], env=variables())


def _runtime() -> Tally:
    return _count([python(), "Runtime/tests/run.py"], env=variables())


def _python() -> Tally:
    return _count([python(), "-m", "pytest", "-q", "Python/tests"], env=variables())


def _tokenizers() -> Tally:
    return _count([python(), "Tests/Fuzz/tokenizers.py"], env=variables())


def _javascript() -> Tally:
    need("node", "nodejs")
    return _count(["node", "JavaScript/test/run.cjs"], env=variables())


def _cases() -> Tally:
    return _count(["swift", "test", *STRICT, "--filter", "CaseTests"], env=variables())


def _foreign() -> Tally:
    """Runs a sample of the programs that no one here wrote."""
    return _count([python(), "Tests/Foreign/run.py", "--sample", "60"], env=variables())


def _all_foreign() -> Tally:
    """Runs all programs that no one here wrote."""
    return _count([python(), "Tests/Foreign/run.py"], env=variables())


def _programs() -> Tally:
    """Compares random programs, the same ones each time."""
    return _count([python(), "Tests/Fuzz/programs.py"], env=variables())


def _mutations() -> Tally:
    """Damages programs, the same ones each time in the same way."""
    return _count([python(), "Tests/Fuzz/mutations.py"], env=variables())


def _docs() -> Tally:
    return _task(lambda _: keeping.docs(argparse.Namespace(check=True)))


def _artifact() -> Tally:
    need("/lib/ld-musl-x86_64.so.1", "musl")
    return _count([python(), "Tests/Artifact/run.py"], env=variables())


def _sanitizers() -> Tally:
    need("g++", "g++")
    return _count([python(), "Tests/Artifact/sanitized.py"], env=variables())


def _sanitized_cases() -> Tally:
    """Runs all cases with the sanitizers, that of leaks included."""
    need("g++", "g++")
    return _count([python(), "Tests/Artifact/sanitized_cases.py"], env=variables())


def _compilers() -> Tally:
    """Compiles the example with the system's compilers and checks the libraries."""
    passed = failed = 0
    for kind, program in [("gcc", "g++"), ("clang", "clang++")]:
        if not shutil.which(program):
            say(f"'{program}' is not installed: '--compiler {kind}' is not tested")
            continue
        command = ["drupe", "check", "Examples/embed.py", "--compiler", kind]
        tally = _count(command, env=variables())
        passed, failed = passed + tally.passed, failed + tally.failed
    return Tally(passed, failed)


def _random() -> Tally:
    """Runs what draws random inputs with a seed that is new each time."""
    seed = random.SystemRandom().randrange(1 << 31)
    return _task(lambda _: fuzz(argparse.Namespace(seed=seed)))


STEPS = [
    Step("build", "the compiler builds", _build),
    Step("swift", "the rooms of the compiler", _swift),
    Step("operators", "operators against their references", _operators),
    Step("runtime", "the C++ runtime", _runtime),
    Step("python", "the Python package", _python),
    Step("tokenizers", "tokenizers against Hugging Face's", _tokenizers),
    Step("javascript", "the npm package", _javascript),
    Step("docs", "the generated documents are up to date", _docs),
    Step("cases", "programs against CPython", _cases),
    Step("foreign", "a sample of programs that no one here wrote", _foreign),
    Step("programs", "random programs against CPython", _programs),
    Step("mutations", "diagnostics for damaged programs", _mutations),
    Step("demo", "the demonstration", lambda: _task(demo)),
    Step("artifact", "what a library exports, needs and weighs", _artifact),
    Step("sanitizers", "the example with address and undefined-behaviour checks", _sanitizers),
    Step("sanitized-cases", "all cases with the sanitizers", _sanitized_cases, is_slow=True),
    Step("compilers", "the example with the system's compilers", _compilers, is_slow=True),
    Step("foreign-all", "all programs that no one here wrote", _all_foreign, is_slow=True),
    Step("random", "random inputs with a new seed", _random, is_slow=True),
]
"""What `make test` runs, in order."""

NAMES = [step.name for step in STEPS]
"""The names of the steps."""


def test(options: argparse.Namespace) -> int:
    """Runs the steps that were asked for, and prints the sum."""
    unknown = set(options.steps) - set(NAMES)
    if unknown:
        raise TaskError(f"no step '{unknown.pop()}': the steps are {', '.join(NAMES)}")
    chosen = [
        step
        for step in STEPS
        if (step.name in options.steps if options.steps else options.all or not step.is_slow)
    ]
    total, summary, start = Tally(0, 0), [], time.monotonic()
    for step in chosen:
        say(f"\n== {step.name}: {step.title}")
        began = time.monotonic()
        try:
            tally = step.run()
        except TaskError as error:
            say(f"error: {error}")
            tally = Tally(0, 1)
        seconds = time.monotonic() - began
        line = f"{step.name}: {tally.passed} passed, {tally.failed} failed in {seconds:.0f} s"
        say(line)
        summary.append(line)
        total.passed += tally.passed
        total.failed += tally.failed
    say("\n== summary")
    for line in summary:
        say("  " + line)
    say(f"  {time.monotonic() - start:.0f} s in all")
    print(f"{total.passed} passed, {total.failed} failed", flush=True)
    return 1 if total.failed else 0


def verify(options: argparse.Namespace) -> int:
    """Compares operators with their references."""
    command = [str(python()), "-m", "operatorkit.verify", *options.operators]
    return subprocess.run(command, cwd=ROOT, env=variables()).returncode


def fuzz(options: argparse.Namespace) -> int:
    """Runs random inputs through each part of the project that has such a test."""
    seed = options.seed if options.seed is not None else random.SystemRandom().randrange(1 << 31)
    say(f"seed {seed}")
    failed = 0
    for program in sorted((ROOT / "Tests/Fuzz").glob("*.py")):
        env = {**variables(), "DRUPE_FUZZ_SEED": str(seed)}
        failed += _count([python(), program], env=env).failed
    print(f"seed {seed}: {'failed' if failed else 'passed'}")
    return 1 if failed else 0


def check(_: argparse.Namespace) -> int:
    """Runs all that must pass before a push."""
    failed = []
    for name, task in [("lint", keeping.lint), ("size", measuring.size)]:
        try:
            if task(argparse.Namespace()):
                failed.append(name)
        except TaskError as error:
            say(f"error: {error}")
            failed.append(name)
    code = test(argparse.Namespace(steps=[], all=False))
    if failed:
        say(f"failed: {', '.join(failed)}")
    return 1 if failed or code else 0
