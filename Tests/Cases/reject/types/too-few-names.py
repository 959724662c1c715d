#! feature: each item of a tuple needs a name
from drupe import compile


def bounds(xs: list[int]) -> tuple[int, int, int]:
    return min(xs), max(xs), len(xs)


@compile()
def main(xs: list[int]) -> int:
    low, high = bounds(xs)  # error: [wrong-item-count]
    return high - low
