"""Runs the cases with the address, leak and undefined-behaviour sanitizers.

    python Tests/Artifact/sanitized_cases.py [--only TEXT] [--jobs N] [--compiler g++]

The cases are compiled in batches; the system's compiler builds the C++ of each batch with the
runtime. Every case runs in a process of its own, its calls one after the other, and after them the
leak sanitizer looks for memory that nothing refers to any more. A block counts as leaked when the
library allocated it: CPython's own are not ours. The first line of a case that makes reference
cycles says so, `#! feature: ...  leaks: a reference cycle`, and its leaks are allowed.
"""

from __future__ import annotations

import argparse
import ctypes
import gc
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parents[1]
CASES = ROOT / "Tests/Cases/accept"
sys.path[:0] = [str(FOLDER), str(ROOT / "Python/src")]

from sanitized import FLAGS, SANITIZERS, run  # noqa: E402

SIZE = 20
"""How many cases one library holds at most."""

TIMEOUT = 120
"""Seconds that a case may take; the sanitizers make it several times slower."""

NEAR = 8
"""How many frames above the allocation may pass before the library's own."""


@dataclass(frozen=True)
class Case:
    """A program of the cases."""

    path: Path

    @property
    def name(self) -> str:
        """The path below the folder of the cases, without the extension."""
        return str(self.path.relative_to(CASES).with_suffix(""))

    @property
    def identifier(self) -> str:
        """The name as Python can import it."""
        return "case_" + re.sub(r"[^A-Za-z0-9]", "_", self.name)

    @property
    def may_leak(self) -> bool:
        """Whether the first line tells of reference cycles."""
        first = self.path.read_text(encoding="utf-8").partition("\n")[0]
        return first.startswith("#!") and "leaks:" in first

    def copy(self, folder: Path) -> Path:
        """Writes the program with its `main` called as its file, and returns where."""
        text = self.path.read_text(encoding="utf-8")
        target = folder / f"{self.identifier}.py"
        target.write_text(re.sub(r"\bmain\(", f"{self.identifier}(", text), encoding="utf-8")
        return target


def entries(cases: Sequence[Case]) -> str:
    """Returns a program that makes the function of each case a predictor."""
    lines = ["from drupe import compile"]
    lines += [f"from {case.identifier} import {case.identifier}" for case in cases]
    names = "".join(f"{case.identifier}, " for case in cases)
    lines += [f"for function in ({names}):", "    function.__module__ = __name__"]
    # A case may decorate its function itself, to say more.
    lines += ["    if not hasattr(function, '__drupe__'):", "        compile()(function)"]
    return "\n".join([*lines, ""])


def objects_of_runtime(folder: Path, compiler: str) -> list[Path]:
    """Returns the objects of the runtime, built with the sanitizers."""
    sources = sorted((ROOT / "Runtime/src").glob("*.cpp"))
    objects = [folder / f"{source.name}.o" for source in sources]
    for source, path in zip(sources, objects, strict=True):
        run(compiler, *FLAGS, *SANITIZERS, "-c", source, "-o", path)
    return objects


def built(cases: Sequence[Case], folder: Path, runtime: Sequence[Path], compiler: str) -> Path:
    """Returns the library of the cases with the sanitizers."""
    for case in cases:
        case.copy(folder)
    program = folder / "batch.py"
    program.write_text(entries(cases), encoding="utf-8")
    run("drupe", "compile", program, "-o", folder / "plain.so", "--save-temps", folder)
    (kept,) = (path.parent for path in folder.glob("**/resources.S"))
    sources = sorted(kept.glob("*.cpp"))
    objects = [folder / f"{source.name}.sanitized.o" for source in sources]
    for source, path in zip(sources, objects, strict=True):
        run(compiler, *FLAGS, *SANITIZERS, "-c", source, "-o", path)
    run(compiler, "-c", "resources.S", "-o", folder / "resources.o", cwd=kept)
    library = folder / "sanitized.so"
    parts = [*runtime, *objects, folder / "resources.o"]
    run(compiler, "-shared", *SANITIZERS, *parts, "-o", library)
    return library


def library_of_sanitizer(compiler: str) -> str:
    """Returns the path of the sanitizer's library, which is loaded before Python."""
    result = run(compiler, "-print-file-name=libasan.so")
    return result.stdout.strip()


def fault_of(case: Case, library: Path, preload: str) -> str | None:
    """Runs a case, and returns what a sanitizer finds."""
    options = "detect_leaks=1:abort_on_error=0:allocator_may_return_null=1"
    settings = {
        "LD_PRELOAD": preload,
        "PYTHONMALLOC": "malloc",
        "ASAN_OPTIONS": options,
        "LSAN_OPTIONS": "exitcode=0:max_leaks=0:print_suppressions=0",
        "UBSAN_OPTIONS": "print_stacktrace=1",
    }
    copy = library.parent / f"{case.identifier}.py"
    command = [sys.executable, __file__, "--worker", str(copy), str(library)]
    try:
        result = subprocess.run(
            command,
            env={**os.environ, **settings},
            capture_output=True,
            text=True,
            errors="replace",
            timeout=TIMEOUT,
        )
    except subprocess.TimeoutExpired:
        return f"does not end within {TIMEOUT} s"
    errors = result.stderr
    if result.returncode != 0 or re.search(r"runtime error:|ERROR: AddressSanitizer", errors):
        return errors[-4000:] or f"ends with {result.returncode}"
    leaked = [] if case.may_leak else list(leaks(errors, library))
    if leaked:
        return f"{len(leaked)} kinds of leaked blocks, such as:\n{leaked[0][:3000]}"
    return None


def leaks(report: str, library: Path) -> Iterator[str]:
    """Yields the blocks of the leak sanitizer's report that the library allocated."""
    for block in re.split(r"\n\s*\n", report):
        if not re.search(r"(?:Direct|Indirect) leak of", block):
            continue
        frames = [line for line in block.splitlines() if re.match(r"\s*#\d+ ", line)]
        if any(library.name in frame for frame in frames[:NEAR]):
            yield block


def work(copy: Path, library: Path) -> int:
    """Runs the calls of a case; then the leak sanitizer reports to the standard error."""
    from drupe.capturing.importing import import_file, package_root
    from drupe.capturing.sources import Sources
    from drupe.casebatch import evaluate, runs_of
    from drupe.library import load

    module = import_file(copy, Sources(package_root(copy)))
    loaded = load(library)
    names = {**vars(module), **{name: loaded[name] for name in loaded}}
    for call in runs_of(copy.read_text(encoding="utf-8")):
        evaluate(call.expression, names)
    # The address of a session is a number in Python, which the sanitizer does not see.
    del loaded
    names.clear()
    gc.collect()
    ctypes.CDLL(None).__lsan_do_recoverable_leak_check()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


def main() -> int:
    """Builds and runs the cases, and returns the exit code."""
    if sys.argv[1:2] == ["--worker"]:
        return work(Path(sys.argv[2]), Path(sys.argv[3]))
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    found = next((name for name in ("g++", "clang++") if shutil.which(name)), "c++")
    parser.add_argument("--compiler", default=found, help=f"the C++ compiler (default: {found})")
    parser.add_argument("--only", default="", help="the cases whose names hold this text")
    parser.add_argument("--jobs", type=int, default=min(2, os.cpu_count() or 1))
    options = parser.parse_args()
    cases = [c for c in map(Case, sorted(CASES.rglob("*.py"))) if options.only in c.name]
    batches = [cases[i : i + SIZE] for i in range(0, len(cases), SIZE)]
    preload = library_of_sanitizer(options.compiler)
    faults: dict[str, str] = {}
    with tempfile.TemporaryDirectory(prefix="drupe-sanitized-") as name:
        runtime = objects_of_runtime(Path(name), options.compiler)

        def check(numbered: tuple[int, Sequence[Case]]) -> None:
            number, batch = numbered
            folder = Path(name) / f"batch{number}"
            folder.mkdir()
            try:
                library = built(batch, folder, runtime, options.compiler)
            except SystemExit as error:
                faults.update((case.name, str(error)) for case in batch)
                print(f"failed: batch {number + 1}: {error}", flush=True)
                return
            for case in batch:
                fault = fault_of(case, library, preload)
                if fault:
                    faults[case.name] = fault
                    print(f"failed: {case.name}: {fault}", flush=True)
            shutil.rmtree(folder)
            print(f"batch {number + 1} of {len(batches)} done", flush=True)

        with ThreadPoolExecutor(options.jobs) as pool:
            list(pool.map(check, enumerate(batches)))
    print(f"{len(cases) - len(faults)} passed, {len(faults)} failed")
    return 1 if faults else 0


if __name__ == "__main__":
    os.environ.setdefault("PYTHONPATH", str(ROOT / "Python/src"))
    sys.exit(main())
