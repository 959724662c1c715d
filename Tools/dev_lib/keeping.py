"""Keeping the repository tidy: formats, lints, generated documents and golden files."""

from __future__ import annotations

import argparse
import shutil
import subprocess
from pathlib import Path

from dev_lib.console import ROOT, TaskError, run, say
from dev_lib.environment import python, variables

SWIFT = ["Package.swift", "Sources", "Tests"]
"""Where Swift is."""

PYTHON = ["Python", "Operators", "Tools", "Examples", "Benchmarks", "Tests"]
"""Where Python is."""

DOCUMENTS = {"operators.md": "operator_table.py", "python.md": "language_page.py"}
"""The generated documents, and what prints them."""

GENERATED = (".pb.swift",)
"""The ends of names of files that a tool wrote."""


def tracked(*patterns: str) -> list[str]:
    """Returns the files of the repository that match one of the patterns of `git ls-files`."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", *patterns]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if result.returncode != 0:
        raise TaskError("'git ls-files' failed: is this a clone of the repository?")
    files = [name for name in result.stdout.splitlines() if (ROOT / name).exists()]
    return [name for name in files if not name.endswith(GENERATED)]


def _clang_format() -> str | None:
    """Returns the path of `clang-format`, if there is one."""
    return shutil.which("clang-format")


def format_sources(_: argparse.Namespace) -> None:
    """Formats all sources in place."""
    run(["swift", "format", "format", "--in-place", "--parallel", *tracked("*.swift")], quiet=True)
    run([python(), "-m", "ruff", "format", "-q", *_present(PYTHON)])
    if _clang_format():
        run([_clang_format() or "", "-i", *tracked("*.hpp", "*.cpp", "*.h")], quiet=True)


def lint(_: argparse.Namespace) -> int:
    """Reports what the formatters and linters would change."""
    failed = 0
    commands = [
        ["swift", "format", "lint", "--strict", "--parallel", *tracked("*.swift")],
        [str(python()), "-m", "ruff", "check", "-q", *_present(PYTHON)],
        [str(python()), "-m", "ruff", "format", "-q", "--check", *_present(PYTHON)],
    ]
    if _clang_format():
        sources = tracked("*.hpp", "*.cpp", "*.h")
        commands.append([_clang_format() or "", "--dry-run", "-Werror", *sources])
    else:
        say("clang-format is not installed: C++ is not checked")
    for command in commands:
        failed += subprocess.run(command, cwd=ROOT).returncode != 0
    failed += _sources_outside_ascii()
    print("lint: " + ("failed" if failed else "passed"))
    return 1 if failed else 0


def _sources_outside_ascii() -> int:
    """Reports C++ files with other characters than ASCII, and returns how many there are."""
    count = 0
    for name in tracked("*.hpp", "*.cpp", "*.h"):
        if not (ROOT / name).read_bytes().isascii():
            say(f"{name}: not ASCII")
            count += 1
    return count


def _present(folders: list[str]) -> list[str]:
    """Returns those of `folders` that exist."""
    return [folder for folder in folders if (ROOT / folder).exists()]


def docs(options: argparse.Namespace) -> int:
    """Writes the generated documents, or with `--check` compares them with what is there."""
    folder = ROOT / "Docs/generated"
    folder.mkdir(parents=True, exist_ok=True)
    failed = 0
    for name, program in DOCUMENTS.items():
        result = subprocess.run(
            [str(python()), f"Tools/dev_lib/{program}"],
            cwd=ROOT,
            env=variables(),
            stdout=subprocess.PIPE,
            text=True,
        )
        if result.returncode != 0:
            raise TaskError(f"{name} cannot be made")
        failed += _write(folder / name, result.stdout, check=options.check)
    return failed


def _write(file: Path, text: str, *, check: bool) -> int:
    """Writes `text` to `file`; with `check`, fails instead if that would change it."""
    name = file.relative_to(ROOT)
    if file.exists() and file.read_text(encoding="utf-8") == text:
        say(f"{name} is up to date")
        return 0
    if check:
        say(f"{name} is not up to date: run 'Tools/dev docs'")
        return 1
    file.write_text(text, encoding="utf-8")
    say(f"{name} is written")
    return 0


def snapshots(_: argparse.Namespace) -> None:
    """Records golden files again, to be read in review."""
    env = {**variables(), "DRUPE_RECORD": "1"}
    run(["swift", "test", "--filter", "GoldenTests|RejectTests"], env=env)
    run(["git", "status", "--short", "Tests/Cases"])
