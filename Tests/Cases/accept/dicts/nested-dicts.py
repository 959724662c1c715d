#! feature: dicts of dicts
def main(rows: list[tuple[str, str, int]]) -> tuple[dict[str, dict[str, int]], int]:
    table: dict[str, dict[str, int]] = {}
    for group, name, value in rows:
        if group not in table:
            table[group] = {}
        table[group][name] = table[group].get(name, 0) + value
    total = sum(value for inner in table.values() for value in inner.values())
    return table, total


# run: main([("a", "x", 1), ("b", "y", 2), ("a", "x", 3)])
# run: main([])
