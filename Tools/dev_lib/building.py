"""Building the compiler, and the demonstration."""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

from dev_lib.console import ROOT, TaskError, need, run, say
from dev_lib.environment import variables

STRICT = ["--explicit-target-dependency-import-check", "error"]
"""Options of `swift build` that hold the rooms to their declared dependencies."""


def build(options: argparse.Namespace) -> None:
    """Builds the compiler."""
    build_compiler(debug=options.debug)


def build_compiler(*, debug: bool = False) -> Path:
    """Builds the compiler and returns its path."""
    if not shutil.which("swift"):
        raise TaskError("'swift' is missing: install Swift 6 from https://swift.org/install")
    configuration = "debug" if debug else "release"
    run(["swift", "build", "-c", configuration, "--product", "drupe", *STRICT])
    return ROOT / ".build" / configuration / "drupe"


def demo(_: argparse.Namespace) -> None:
    """Compiles the example, checks it against Python, and embeds sentences from Node."""
    env = variables()
    need("node", "nodejs")
    build_compiler()
    directory = ROOT / "build/demo"
    directory.mkdir(parents=True, exist_ok=True)
    library = directory / "embed.so"
    say("\n== compile Examples/embed.py")
    run(["drupe", "compile", "Examples/embed.py", "-o", library], env=env)
    run(["drupe", "inspect", library], env=env)
    say("\n== check it against Python")
    run(["drupe", "check", "Examples/embed.py", "--library", library], env=env)
    say("\n== embed from Node")
    store = {**env, "DRUPE_HOME": str(directory / "store")}
    run(["drupe", "install", library], env=store)
    run(["node", "Examples/demo.mjs"], env=store)
