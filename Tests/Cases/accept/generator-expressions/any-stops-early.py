#! feature: any() and all() take no more than they need of a generator expression
def main(xs: list[int]) -> tuple[bool, list[int], bool]:
    positive = (x > 0 for x in xs)
    found = any(positive)
    rest = [int(p) for p in positive]
    return found, rest, all(x < 5 for x in xs)


# run: main([-1, 2, -3, 4])
# run: main([-1])
# run: main([])
