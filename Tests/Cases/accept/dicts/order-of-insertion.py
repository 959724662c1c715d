#! feature: dicts keep the order of insertion
def main(keys: list[str]) -> tuple[list[str], list[tuple[str, int]], dict[str, int]]:
    table = {}
    for i, key in enumerate(keys):
        table[key] = i
    table["b"] = 99
    removed = table.pop(keys[0], -1)
    table[keys[0]] = removed
    return list(table), list(table.items()), table


# run: main(["z", "a", "m"])
# run: main(["b", "a", "b"])
