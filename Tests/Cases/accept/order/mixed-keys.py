#! feature: keys of several types order as their values do

import json


def by_fields(rows: list[dict[str, int | float | str]]) -> list[dict[str, int | float | str]]:
    return sorted(rows, key=lambda row: (-row["score"], row["start"]))


def by_field(rows: list[dict[str, int | str | float]], reverse: bool):
    rows.sort(key=lambda row: row["a"], reverse=reverse)
    return rows


def by_loaded(text: str):
    rows = json.loads(text)
    best = max(rows, key=lambda row: (row["a"], row["b"]))
    least = min(rows, key=lambda row: (row["a"], row["b"]))
    return sorted(rows, key=lambda row: (row["a"], row["b"])), best, least


def pairs(items: list[tuple[int, str | None]]):
    return sorted(items), min(items), max(items)


def compared(a: tuple[int, str | None], b: tuple[int, str | None]) -> list[bool]:
    return [a < b, a <= b, a > b, a >= b]


# run: by_fields([{"score": 0.5, "start": 3}, {"score": 0.75, "start": 9}, {"score": 0.5, "start": 1}])
# run: by_fields([{"score": "a", "start": 3}])
# run: by_fields([{"score": 1, "start": 3}, {"score": 1, "start": "x"}])
# run: by_field([{"a": 3}, {"a": 1.5}, {"a": 2}], False)
# run: by_field([{"a": "b"}, {"a": "a"}], True)
# run: by_field([{"a": "b"}, {"a": 1}], True)
# run: by_loaded('[{"a": 1, "b": "x"}, {"a": 1, "b": "w"}, {"a": 0.5, "b": null}]')
# run: by_loaded('[{"a": 1, "b": "x"}, {"a": 1, "b": null}]')
# run: by_loaded('[{"a": [1, 2], "b": "x"}, {"a": [1], "b": null}]')
# run: by_loaded('[{"a": {}, "b": "x"}, {"a": {"c": 1}, "b": null}]')
# run: pairs([(2, None), (1, "b"), (1, "a")])
# run: pairs([(1, None), (1, "b")])
# run: compared((1, "a"), (1, "b"))
# run: compared((1, None), (2, "b"))
# run: compared((1, None), (1, None))
# run: compared((1, None), (1, "b"))
