#! feature: the values of a dict display may have several types
def main(n: int) -> tuple[dict[str, int | None], dict[str, int | str], int]:
    table = {"a": None, "b": n}
    mixed = {"x": n, "y": "text"}
    count = 0
    for value in table.values():
        if value is None:
            count += 1
    return table, mixed, count


# run: main(3)
