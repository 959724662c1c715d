#! feature: a program with flattened json
import json
from typing import Any


def flatten(value: Any, prefix: str, out: dict[str, str]) -> None:
    if isinstance(value, dict):
        for k, v in value.items():
            flatten(v, f"{prefix}.{k}" if prefix else k, out)
    elif isinstance(value, list):
        for i, v in enumerate(value):
            flatten(v, f"{prefix}[{i}]", out)
    else:
        out[prefix] = json.dumps(value)


def main(text: str) -> dict[str, str]:
    out: dict[str, str] = {}
    flatten(json.loads(text), "", out)
    return out


# run: main('{"a": {"b": [1, {"c": null}], "d": "x"}, "e": 1.5}')
