#! feature: yield from walks trees of any depth
def walk(left: list[int], right: list[int], node: int):
    if node < 0:
        return
    yield from walk(left, right, left[node])
    yield node
    yield from walk(left, right, right[node])


def main(n: int) -> list[int]:
    left = [2 * i + 1 if 2 * i + 1 < n else -1 for i in range(n)]
    right = [2 * i + 2 if 2 * i + 2 < n else -1 for i in range(n)]
    return list(walk(left, right, 0 if n else -1))


# run: main(7)
# run: main(12)
# run: main(0)
