#! feature: comprehensions over unions of containers
def doubled(values: list[int] | set[int] | None):
    return sorted(v * 2 for v in values) if values is not None else None


def main(values: list[int], pick: int) -> tuple[list[int] | None, list[str]]:
    chosen = values if pick == 0 else set(values) if pick == 1 else None
    pairs = [(1, "a"), (2, "b")] if pick else {(3, "c")}
    return doubled(chosen), [name * count for count, name in pairs]


# run: main([3, 1, 1], 0)
# run: main([3, 1, 1], 1)
# run: main([3, 1, 1], 2)
