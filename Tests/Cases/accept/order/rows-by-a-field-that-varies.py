#! feature: a key that is an int here and a text there orders or raises TypeError
def main(rows: list[dict[str, int | str | float]], reverse: bool):
    rows.sort(key=lambda row: row["a"], reverse=reverse)
    return rows


# run: main([{"a": 3}, {"a": 1.5}, {"a": 2}], False)
# run: main([{"a": "b"}, {"a": "a"}], True)
# run: main([{"a": "b"}, {"a": 1}], True)
