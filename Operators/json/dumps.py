"""json.dumps: values as JSON."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator

from operatorkit import Any, Draw, Sample, primitive


@primitive("json.dumps", raises=("TypeError", "ValueError", "RecursionError"))
def dumps(
    obj: Any,
    *,
    skipkeys: bool = False,
    ensure_ascii: bool = True,
    check_circular: bool = True,
    allow_nan: bool = True,
    indent: int | str | None = None,
    separators: tuple[str, str] | None = None,
    sort_keys: bool = False,
) -> str:
    """Returns `obj` as JSON."""
    return json.dumps(
        obj,
        skipkeys=skipkeys,
        ensure_ascii=ensure_ascii,
        check_circular=check_circular,
        allow_nan=allow_nan,
        indent=indent,
        separators=separators,
        sort_keys=sort_keys,
    )


@dumps.samples
def values(draw: Draw) -> Iterator[Sample]:
    """Yields values of all types that JSON has, in all forms."""
    texts = [draw.text(length=9, alphabet='aé\n"\\\x7f\x00日😀/\t') for _ in range(4)]
    some = [None, True, 5, -1.5, [], {}, (), [1, [2, []]], {"b": 1, "a": [{}]}, {1: "x"}, *texts]
    for value in [*some, [1.0, 1e16, -0.0, math.nan, math.inf], {None: 1}, {True: 0.1}, {0.5: 1}]:
        yield Sample(value)
        yield Sample(value, indent=2)
        yield Sample(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        yield Sample(value, indent="\t", sort_keys=True)
        yield Sample(value, allow_nan=False)
    yield Sample({(1, 2): 3})
    yield Sample({(1, 2): 3}, skipkeys=True)
    yield Sample(b"x")
    yield Sample([{1, 2}])
