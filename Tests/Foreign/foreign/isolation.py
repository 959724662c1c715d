"""Work in child processes, so that what crashes, loops or exits ends alone."""

from __future__ import annotations

import contextlib
import json
import os
import select
import signal
import sys
import time
from collections.abc import Callable
from typing import Any


def isolated(work: Callable[[], Any], timeout: float) -> Any:
    """Returns what `work` returns in a child process, as JSON; a dict with `fault` if it dies.

    What the child prints is dropped.
    """
    reader, writer = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if child == 0:
        _child(work, writer)
    os.close(writer)
    data, deadline = b"", time.monotonic() + timeout
    ended = False
    while not ended:
        ready, _, _ = select.select([reader], [], [], max(0.0, deadline - time.monotonic()))
        part = os.read(reader, 1 << 16) if ready else b""
        data += part
        ended = not part
    os.close(reader)
    with contextlib.suppress(ProcessLookupError):
        os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    try:
        return json.loads(data)
    except ValueError:
        late = time.monotonic() >= deadline
        return {"fault": "does not end" if late else "the process dies"}


def _child(work: Callable[[], Any], writer: int) -> None:
    """Does the work and writes what it returns; never returns itself."""
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)
    try:
        result = work()
    except BaseException as error:
        result = {"fault": f"{type(error).__name__}: {error}"}
    with os.fdopen(writer, "wb") as out:
        out.write(json.dumps(result).encode())
    os._exit(0)
