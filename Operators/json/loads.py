"""json.loads: the value that a JSON text says."""

from __future__ import annotations

import json

from operatorkit import Opaque, composite, primitive


@primitive("json.loads", raises=("JSONDecodeError", "OverflowError", "RecursionError"))
def loads(s: str) -> Opaque["json.Value"]:
    """Returns the value that a JSON text says."""
    return json.loads(s)


@composite("json.loads")
def loads_bytes(s: bytes) -> Opaque["json.Value"]:
    """Returns the value that a JSON text in UTF-8 says."""
    return loads(s.decode())
