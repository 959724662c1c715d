"""Compares the tokenizer kernels with Hugging Face tokenizers, and feeds them broken resources.

The seed is `$DRUPE_FUZZ_SEED`, 1 by default.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).parents[2] / "Operators" / "tokenizers" / "tests"


def main() -> int:
    """Runs the tests of the tokenizers one after the other; 1 if any fails."""
    seed = ["--seed", os.environ.get("DRUPE_FUZZ_SEED", "1")]
    commands = [
        [sys.executable, "-m", "pytest", "-q", str(TESTS / "test_adapter.py")],
        [sys.executable, str(TESTS / "fuzz.py"), *seed],
    ]
    if shutil.which("c++"):  # The sanitizers are those of the system's compiler.
        commands.append([sys.executable, str(TESTS / "damage.py"), *seed, "--rounds", "20"])
    passed = failed = 0
    for command in commands:
        result = subprocess.run(command, stdout=subprocess.PIPE, text=True)
        print(result.stdout, end="")
        counts = [int(n) for n in re.findall(r"(\d+) passed", result.stdout)]
        bad = [int(n) for n in re.findall(r"(\d+) failed", result.stdout)]
        passed += sum(counts)
        failed += max(sum(bad), int(result.returncode != 0))
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
