#! feature: yield from takes any iterable
def flat(rows: list[list[int]], extra: dict[int, str]):
    for row in rows:
        yield from row
    yield from range(3)
    yield from extra
    yield from (7, 8)
    yield from reversed(rows[0])


def main(rows: list[list[int]]) -> list[int]:
    return list(flat(rows, {100: "x", 200: "y"}))


# run: main([[1, 2], [], [3]])
# run: main([[]])
