"""Measuring: the sources' sizes, and the speed of what they make."""

from __future__ import annotations

import argparse

from dev_lib.building import build_compiler
from dev_lib.console import ROOT, TaskError, run
from dev_lib.environment import python, variables
from dev_lib.keeping import tracked

LIMIT = 700
"""How many lines a file may have."""

LARGE = 400
"""From how many lines on a file is reported."""


def size(_: argparse.Namespace) -> int:
    """Reports lines by folder and the largest files; fails if one is over the limit."""
    patterns = ("*.swift", "*.py", "*.hpp", "*.cpp", "*.h", "*.js", "*.mjs", "*.ts", "*.rs")
    lines = {name: (ROOT / name).read_bytes().count(b"\n") for name in tracked(*patterns)}
    folders: dict[str, list[int]] = {}
    for name, count in lines.items():
        parts = name.split("/")
        depth = 2 if parts[0] in ("Sources", "Operators", "Python", "Runtime") else 1
        folders.setdefault("/".join(parts[: min(depth, len(parts) - 1)]) or ".", []).append(count)
    for folder, counts in sorted(folders.items()):
        print(f"{sum(counts):7} lines in {len(counts):3} files  {folder}")
    print(f"{sum(lines.values()):7} lines in {len(lines):3} files in all")
    for name, count in sorted(lines.items(), key=lambda item: -item[1]):
        if count > LARGE:
            print(f"{count:7} lines  {name}{'  (over the limit)' if count > LIMIT else ''}")
    return 1 if any(count > LIMIT for count in lines.values()) else 0


def bench(_: argparse.Namespace) -> None:
    """Runs the benchmarks, which write Docs/generated/benchmarks.md."""
    build_compiler()
    programs = sorted((ROOT / "Benchmarks").glob("*/run.py"))
    if not programs:
        raise TaskError("there are no benchmarks")
    for program in programs:
        run([python(), program], env=variables())
