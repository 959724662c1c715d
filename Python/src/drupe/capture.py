"""`python -m drupe.capture`: turn a module into the files that the compiler reads.

    python -m drupe.capture FILE --out DIR [--package-root ROOT] [--entry NAME] [--every]
    python -m drupe.capture --operators DIR --out FILE

The exit code is 0, or 1 after faults: then `DIR/diagnostics.json` has them, and
`DIR/sources.json` the texts they quote.
"""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from drupe.capturing.diagnostics import Diagnostic, Diagnostics
from drupe.capturing.module import capture_module
from drupe.capturing.output import write_faults


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit code."""
    parser = argparse.ArgumentParser(prog="python -m drupe.capture", description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, help="the Python file to capture")
    parser.add_argument("--out", type=Path, required=True, help="where the output goes")
    parser.add_argument("--package-root", type=Path, help="the folder to import the file from")
    parser.add_argument(
        "--entry", action="append", default=[], help="take this function as decorated; repeatable"
    )
    parser.add_argument(
        "--every", action="store_true", help="take every function and class, decorated or not"
    )
    parser.add_argument("--operators", type=Path, help="capture the operator specs in this folder")
    options = parser.parse_args(arguments)
    if (options.file is None) == (options.operators is None):
        parser.error("give either FILE or --operators DIR")
    if options.operators is not None:
        from drupe.capturing.operators import capture_operators

        return 1 if capture_operators(options.operators, options.out) else 0
    try:
        faults = capture_module(
            options.file, options.out, options.package_root, options.entry, every=options.every
        )
        return 1 if faults else 0
    except Exception as error:
        traceback.print_exc()
        diagnostics = Diagnostics()
        diagnostics.report(_internal_error(error))
        write_faults(diagnostics, options.out, None)
        return 1


def _internal_error(error: Exception) -> Diagnostic:
    """Returns the fault that is ours and not the user's."""
    return Diagnostic(
        code="internal-error",
        message=f"internal error in capture: {type(error).__name__}: {error}",
        help="please report this with the file and the text on standard error",
    )


if __name__ == "__main__":
    # What users print while their module is imported must not mix with a caller's own output.
    os.dup2(sys.stderr.fileno(), 1)
    sys.exit(main())
