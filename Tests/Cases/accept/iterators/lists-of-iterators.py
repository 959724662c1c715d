#! feature: lists hold iterators, which keep their positions
def main(rows: list[list[int]]) -> list[int]:
    active = [iter(row) for row in rows]
    merged = []
    while active:
        alive = []
        for it in active:
            item = next(it, None)
            if item is not None:
                merged.append(item)
                alive.append(it)
        active = alive
    return merged


# run: main([[1, 2, 3], [10], [], [20, 30]])
# run: main([[1], [2], [3]])
# run: main([])
