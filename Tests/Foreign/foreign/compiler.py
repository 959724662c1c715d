"""The compiler, asked of many programs at once."""

from __future__ import annotations

import functools
import json
import os
import select
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from foreign.isolation import isolated

JSON = dict[str, Any]
SECONDS = 30.0
"""How long capture and typing may take for a program."""


def drupe() -> str:
    """Returns the compiler's command."""
    return os.environ.get("DRUPE", "drupe")


@dataclass
class Answer:
    """What the compiler says of a program."""

    code: int
    """The exit code of `drupe compile`; -1 for a crash, -2 if it does not end."""
    diagnostics: list[JSON]


def answers(files: Sequence[Path], work: Path) -> Iterator[tuple[Path, Answer]]:
    """Yields what the compiler says of each program, as far as C++."""
    captured: dict[str, Path] = {}
    for file in files:
        out = work / "captured" / file.stem
        fault = isolated(functools.partial(_capture, file, out), SECONDS)
        if isinstance(fault, dict):
            yield file, Answer(-2 if fault["fault"] == "does not end" else 3, [])
        elif (out / "diagnostics.json").exists():
            found = json.loads((out / "diagnostics.json").read_text())
            is_ours = any(d["code"] == "internal-error" for d in found)
            yield file, Answer(3 if is_ours else 1, found)
        else:
            captured[str(out)] = file
    for directory, answer in _refusals(list(captured)):
        yield captured[directory], answer


def _capture(file: Path, out: Path) -> bool:
    """Captures a program in this process; returns whether there are no faults."""
    from drupe.capture import main

    return main([str(file), "--out", str(out)]) == 0


def _refusals(directories: list[str]) -> Iterator[tuple[str, Answer]]:
    """Yields what `drupe refusals` says of captured programs, started again after each crash."""
    rest = directories
    while rest:
        process = subprocess.Popen(
            [drupe(), "refusals", "--python", sys.executable],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert process.stdin and process.stdout
        done = 0
        for directory in rest:
            try:
                process.stdin.write(f"{directory}\n".encode())
                process.stdin.flush()
                line = _line(process.stdout.fileno(), SECONDS)
            except BrokenPipeError:
                line = b""
            done += 1
            if not line:
                process.kill()
                yield directory, Answer(-1 if line == b"" else -2, [])
                break
            report = json.loads(line)
            yield directory, Answer(report["exit"], report["diagnostics"])
        rest = rest[done:]
        process.stdin.close()
        process.kill()
        process.wait()


def _line(descriptor: int, seconds: float) -> bytes | None:
    """Returns the next line; `None` if it does not come in time, nothing at the end."""
    data, deadline = b"", time.monotonic() + seconds
    while not data.endswith(b"\n"):
        ready, _, _ = select.select([descriptor], [], [], max(0.0, deadline - time.monotonic()))
        if not ready:
            return None
        part = os.read(descriptor, 1 << 16)
        if not part:
            return b""
        data += part
    return data


def build(file: Path, library: Path, seconds: float) -> tuple[int, list[JSON]]:
    """Makes a library of a program; returns the exit code and the diagnostics."""
    command = [drupe(), "compile", str(file), "-o", str(library), "--python", sys.executable]
    try:
        done = subprocess.run([*command, "--json"], capture_output=True, text=True, timeout=seconds)
    except subprocess.TimeoutExpired:
        return -2, []
    try:
        found = json.loads(done.stdout) if done.returncode else []
    except ValueError:
        found = []
    return done.returncode, found
