#! feature: pairwise() neighbours
from itertools import pairwise


def main(xs: list[float], text: str) -> tuple[list[float], list[str]]:
    return [b - a for a, b in pairwise(xs)], [a + b for a, b in pairwise(text)]


# run: main([1.0, 4.0, 2.5], "abc")
# run: main([1.0], "")
