#! feature: isinstance tells the types of what json.loads gives
import json


def describe(value, depth: int) -> list[str]:
    pad = " " * depth
    if value is None:
        return [pad + "none"]
    if isinstance(value, bool):
        return [pad + "bool " + str(value)]
    if isinstance(value, (int, float)):
        return [pad + "number " + str(value * 2)]
    if isinstance(value, str):
        return [pad + "text " + value.upper()]
    out = []
    if isinstance(value, list):
        out.append(pad + "list of " + str(len(value)))
        for item in value:
            out += describe(item, depth + 1)
    elif isinstance(value, dict):
        for key, item in value.items():
            out.append(pad + key + ":")
            out += describe(item, depth + 1)
    return out


def main(text: str) -> list[str]:
    return describe(json.loads(text), 0)


# run: main('{"a": [1, 2.5, "x", null, true], "b": {"c": []}}')
# run: main("5")
# run: main("[]")
