#! feature: methods of dicts
def main(key: str) -> tuple[list[int | None], dict[str, int], dict[str, int], list[str], bool]:
    table = {"a": 1, "b": 2}
    found = [
        table.get(key),
        table.get(key, 7),
        table.setdefault(key, 5),
        table.pop(key),
        table.pop("zz", None),
    ]
    table.update({"c": 3})
    table.update([("d", 4)])
    table.update(e=5, f=6)
    table |= {"g": 7}
    merged = table | {"a": 10, "h": 8}
    other = table.copy()
    last = other.popitem()
    other.clear()
    filled = dict.fromkeys("ab", 0)
    return found, merged, filled, sorted(table), last == ("g", 7) and not other


# run: main("a")
# run: main("x")
