#! feature: rows of json.loads order by tuples of their fields
import json


def main(text: str):
    rows = json.loads(text)
    best = max(rows, key=lambda row: (row["a"], row["b"]))
    least = min(rows, key=lambda row: (row["a"], row["b"]))
    return sorted(rows, key=lambda row: (row["a"], row["b"])), best, least


# run: main('[{"a": 1, "b": "x"}, {"a": 1, "b": "w"}, {"a": 0.5, "b": null}]')
# run: main('[{"a": 1, "b": "x"}, {"a": 1, "b": null}]')
# run: main('[{"a": [1, 2], "b": "x"}, {"a": [1], "b": null}]')
# run: main('[{"a": {}, "b": "x"}, {"a": {"c": 1}, "b": null}]')
