#! feature: iterating over dicts and their items
def main(table: dict[str, list[int]]) -> list[str]:
    lines = []
    for key in table:
        lines.append(key)
    for key, values in table.items():
        lines.append(f"{key}={sum(values)}")
    return lines


# run: main({"b": [1, 2], "a": []})
# run: main({})
