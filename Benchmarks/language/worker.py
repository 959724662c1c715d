"""Runs one program as one compiler made it, on demand.

A line of input is a number of calls, a line of output the seconds of processor time that each took;
the first line of output is the repr of the result. Time in which another process ran does not
count: the programs use one thread.

    python worker.py COMPILER PROGRAM PATH
"""

from __future__ import annotations

import importlib
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import FunctionType
from typing import Any

from inputs import ARGUMENTS


def loaded(compiler: str, program: str, path: Path) -> Callable[..., Any]:
    """Returns the function `run` of a program."""
    if compiler == "drupe":
        import drupe

        return drupe.load(str(path))
    sys.path.insert(0, str(path.parent))
    module = importlib.import_module(program)
    if compiler != "numba":
        if compiler != "cpython" and (module.__file__ or "").endswith(".py"):
            raise SystemExit("the module is not a compiled one")
        return module.run
    import numba

    # Every function is compiled as it stands, without falling back to objects.
    for name, value in list(vars(module).items()):
        if isinstance(value, FunctionType):
            setattr(module, name, numba.njit(value))
    return module.run


def main() -> None:
    """Answers requests until the input ends."""
    compiler, program, path = sys.argv[1:]
    function = loaded(compiler, program, Path(path))
    arguments = ARGUMENTS[program]
    print(json.dumps(repr(function(*arguments))), flush=True)
    for line in sys.stdin:
        seconds = []
        for _ in range(int(line)):
            start = time.thread_time()
            function(*arguments)
            seconds.append(time.thread_time() - start)
        print(json.dumps(seconds), flush=True)


main()
