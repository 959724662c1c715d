#! feature: containers nest
def main(rows: list[list[int]]) -> dict[int, list[tuple[int, int]]]:
    table: dict[int, list[tuple[int, int]]] = {}
    for i, row in enumerate(rows):
        for j, x in enumerate(row):
            table.setdefault(x, []).append((i, j))
    return table


# run: main([[1, 2], [2, 1, 1]])
# run: main([])
