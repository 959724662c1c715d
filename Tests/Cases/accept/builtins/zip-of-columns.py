#! feature: zip(*rows) turns rows into columns
def main(
    pairs: list[tuple[str, int]], rows: list[list[int]]
) -> tuple[list[str], int, list[list[int]]]:
    columns = [list(column) for column in zip(*rows)]
    if not pairs:
        return [], 0, columns
    names, numbers = zip(*pairs)
    return list(names), sum(numbers), columns


# run: main([("a", 1), ("b", 2)], [[1, 2, 3], [4, 5, 6]])
# run: main([], [])
