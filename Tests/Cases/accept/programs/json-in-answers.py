#! feature: JSON is found in a text, loaded and flattened
import json
from typing import Any


def find_json(text: str) -> str | None:
    depth = 0
    start = -1
    in_string = False
    escape = False
    for i, c in enumerate(text):
        if in_string:
            if escape:
                escape = False
            elif c == "\\":
                escape = True
            elif c == '"':
                in_string = False
            continue
        if c == '"' and depth:
            in_string = True
        elif c in "{[":
            if depth == 0:
                start = i
            depth += 1
        elif c in "}]":
            depth -= 1
            if depth == 0:
                return text[start : i + 1]
    return None


def flatten(value: Any, prefix: str = "") -> dict[str, Any]:
    out: dict[str, Any] = {}
    if isinstance(value, dict):
        for k, v in value.items():
            out.update(flatten(v, f"{prefix}.{k}" if prefix else k))
    elif isinstance(value, list):
        for i, v in enumerate(value):
            out |= flatten(v, f"{prefix}[{i}]")
    else:
        out[prefix] = value
    return out


def main(text: str) -> dict[str, Any]:
    body = find_json(text)
    if body is None:
        return {"error": "no json"}
    try:
        value = json.loads(body)
    except json.JSONDecodeError as e:
        return {"error": e.msg, "pos": e.pos, "line": e.lineno}
    flat = flatten(value)
    total = sum(v for v in flat.values() if isinstance(v, (int, float)) and not isinstance(v, bool))
    return {
        "flat": flat,
        "total": total,
        "text": json.dumps(flat, sort_keys=True, ensure_ascii=False),
    }


# run: main('Sure! {"a": [1, 2.5, {"b": "é"}], "c": null, "d": true} done')
# run: main("nope")
# run: main('{"a": 1,}')
