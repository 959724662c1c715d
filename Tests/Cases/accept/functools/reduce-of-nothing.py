#! feature: reduce of nothing raises TypeError
from functools import reduce


def main(xs: list[int]) -> int:
    return reduce(lambda a, b: a - b, xs)


# run: main([7, 2, 1])
# run: main([])
