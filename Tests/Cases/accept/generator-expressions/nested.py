#! feature: generator expressions nest
def main(rows: list[list[int]]) -> list[int]:
    sums = (sum(x for x in row) for row in rows)
    squares = (s * s for s in sums)
    return [q for q in (s + 1 for s in squares)]


# run: main([[1, 2], [], [3]])
# run: main([])
