#! feature: two names of one iterator share its position
def main(n: int) -> list[tuple[int, int]]:
    it = iter(range(n))
    other = it
    pairs = []
    for x in it:
        y = next(other, -1)
        pairs.append((x, y))
    return pairs


# run: main(6)
# run: main(5)
# run: main(0)
