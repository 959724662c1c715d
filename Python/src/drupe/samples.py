"""Sample arguments for functions that declare no examples."""

from __future__ import annotations

import inspect
import itertools
from typing import Any

from drupe.signatures import value_of

JSON = dict[str, Any]

TEXTS = ["Hello, world!", "", "The quick brown fox jumps over the lazy dog.", "naïve café 😀 東京"]
INTS = [0, 1, -7, 42]
FLOATS = [0.0, 1.5, -0.25, 1e10]
MAX_SAMPLES = 6


def sample_calls(annotations: JSON, signature: inspect.Signature) -> list[dict[str, Any]]:
    """Returns arguments by name for a few calls that fit the types.

    Args:
        annotations: The TYPE of each parameter, `None` where it is not known.
        signature: The function's own signature; parameters with a default are left out of the
            first call.

    Returns:
        No calls when a required parameter has a type that no sample exists for.

    """
    values: dict[str, list[Any]] = {}
    for name, parameter in signature.parameters.items():
        found = samples_of(annotations[name]) if annotations.get(name) else []
        if not found and parameter.default is inspect.Parameter.empty:
            return []
        if found:
            values[name] = found
    required = {
        name: found
        for name, found in values.items()
        if signature.parameters[name].default is inspect.Parameter.empty
    }
    calls = _together(required)
    return calls if len(values) == len(required) else calls + _together(values)[1:]


def samples_of(written: JSON) -> list[Any]:
    """Returns a few values of a TYPE, none for types without samples."""
    match written["t"]:
        case "none":
            return [None]
        case "bool":
            return [False, True]
        case "int":
            return INTS
        case "float":
            return FLOATS
        case "str":
            return TEXTS
        case "bytes":
            return [b"", b"abc", bytes(range(256))]
        case "list":
            items = samples_of(written["of"])
            return [items[:1], items, []] if items else []
        case "tuple" if "items" in written:
            columns = [samples_of(item) for item in written["items"]]
            if not all(columns):
                return []
            return [tuple(values[index % len(values)] for values in columns) for index in range(3)]
        case "dict":
            keys, values = samples_of(written["key"]), samples_of(written["value"])
            return [dict(zip(keys, itertools.cycle(values), strict=False)), {}] if values else []
        case "optional":
            return [*samples_of(written["of"]), None]
        case "union":
            return [value for item in written["items"] for value in samples_of(item)]
        case "literal":
            return [value_of(value) for value in written["values"]]
    return []


def _together(values: dict[str, list[Any]]) -> list[dict[str, Any]]:
    """Returns calls that go through the samples of all parameters side by side."""
    count = min(MAX_SAMPLES, max((len(found) for found in values.values()), default=1))
    return [
        {name: found[index % len(found)] for name, found in values.items()}
        for index in range(count)
    ]
