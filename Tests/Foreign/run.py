#!/usr/bin/env python3
"""Runs programs that nobody of this project wrote, in CPython and compiled.

    python Tests/Foreign/run.py [SUITE...] [--sample N] [--only TEXT] [--names FILE]
        [--last VERDICT] [--record] [--write-docs]

Each case is *same*, *refused* or *wrong*. The exit code is 0 iff no case that `expected/` names as
same is otherwise now, and none is wrong that is not named there as a known fault.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

PACKAGE = str(Path(__file__).resolve().parents[2] / "Python/src")
"""Where the Python package is, for this process and those that it starts."""

sys.path[:0] = [str(Path(__file__).resolve().parent), PACKAGE]
os.environ["PYTHONPATH"] = os.pathsep.join([PACKAGE, os.environ.get("PYTHONPATH", "")])
sys.dont_write_bytecode = True

from foreign.command import main  # noqa: E402

if __name__ == "__main__":
    sys.exit(main())
