#! feature: json.dumps of values of all types
import json


def main(name: str, numbers: list[int], score: float | None, flags: dict[str, bool]) -> list[str]:
    return [
        json.dumps({"name": name, "numbers": numbers, "score": score, "flags": flags}),
        json.dumps([1, 2.5, None, True, "x", (1, 2), []]),
        json.dumps(name),
        json.dumps(score),
        json.dumps({}),
        json.dumps({1: "a", 2: "b"}),
        json.dumps({1.5: None}),
        json.dumps({True: 1}),
    ]


# run: main("é\"\n😀\x7f", [1, -2], 0.5, {"a": True})
# run: main("", [], None, {})
# run: main("</tag>\\ \t\x01", [2**53], 1e22, {"b": False, "a": True})
