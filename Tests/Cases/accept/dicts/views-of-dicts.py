#! feature: keys, values and items
def main(
    table: dict[str, int],
) -> tuple[list[str], list[int], list[tuple[str, int]], bool, int, str]:
    total = 0
    for key, value in table.items():
        total += len(key) * value
    best = max(table) if table else "-"
    swapped = {value: key for key, value in table.items()}
    total += len(table.keys()) + sum(table.values()) + len(swapped)
    return (
        list(table.keys()),
        sorted(table.values()),
        sorted(table.items()),
        "a" in table.keys(),
        total,
        best,
    )


# run: main({"z": 1, "a": 2, "m": 3})
# run: main({})
