"""Calls a Python function, not compiled: what it gives is what a library must give.

    echo '{"texts": ["a"]}' | python oracle.py FILE FUNCTION

Prints `{"value": ...}`, or `{"type": ..., "message": ...}` for an exception, as JSON; and with it,
if the file has a `tokenizer`, how many `tokens` it makes of the texts without padding.
"""

from __future__ import annotations

import contextlib
import importlib.util
import json
import sys
from typing import Any

import numpy as np


def called(file: str, function: str, arguments: dict[str, Any]) -> dict[str, Any]:
    """Returns the outcome of a call with `arguments`."""
    spec = importlib.util.spec_from_file_location("program", file)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["program"] = module
    spec.loader.exec_module(module)
    try:
        value = getattr(module, function)(**arguments)
    except Exception as error:
        return {"type": type(error).__name__, "message": str(error)}
    outcome = {"value": value.tolist() if isinstance(value, np.ndarray) else value}
    if hasattr(module, "tokenizer"):
        encodings = module.tokenizer.encode_batch(arguments["texts"])
        outcome["tokens"] = sum(sum(encoding.attention_mask) for encoding in encodings)
    return outcome


if __name__ == "__main__":
    with contextlib.redirect_stdout(sys.stderr):
        outcome = called(sys.argv[1], sys.argv[2], json.load(sys.stdin))
    json.dump(outcome, sys.stdout)
