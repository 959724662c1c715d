"""Messages, and processes that the user sees."""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
"""The repository."""


class TaskError(Exception):
    """A task cannot be done; the message says why and what to do."""


def say(text: str) -> None:
    """Prints a line about what goes on."""
    print(text, file=sys.stderr, flush=True)


def run(
    command: Sequence[str | Path],
    *,
    env: Mapping[str, str] | None = None,
    cwd: Path = ROOT,
    quiet: bool = False,
) -> None:
    """Runs `command`, shown to the user, and fails unless it succeeds.

    With `quiet`, its output is shown only if it fails.
    """
    words = [str(word) for word in command]
    say("+ " + shlex.join(word.replace(f"{ROOT}/", "") for word in words))
    output = subprocess.PIPE if quiet else None
    result = subprocess.run(
        words,
        env=env,
        cwd=cwd,
        stdout=output,
        stderr=subprocess.STDOUT if quiet else None,
        text=True,
    )
    if result.returncode != 0:
        if quiet and result.stdout:
            say(result.stdout.rstrip())
        raise TaskError(f"'{Path(words[0]).name}' ended with exit code {result.returncode}")


def need(program: str, package: str) -> None:
    """Makes sure that `program` is there, installing Debian's `package` if it is missing."""
    from shutil import which

    if which(program) or Path(program).exists():
        return
    if not which("apt-get"):
        raise TaskError(f"'{program}' is missing: install it (Debian's package is '{package}')")
    say(f"'{program}' is missing: installing the system package '{package}'")
    prefix = [] if os.geteuid() == 0 else ["sudo", "-n"]
    install = [*prefix, "apt-get", "install", "-y", "--no-install-recommends", package]
    if (
        subprocess.run(install, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
        != 0
    ):
        run([*prefix, "apt-get", "update"], quiet=True)
        run(install, quiet=True)
