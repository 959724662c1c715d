#! feature: chain() and chain.from_iterable()
from itertools import chain


def main(a: list[int], b: list[int], rows: list[list[str]]) -> tuple[list[int], list[str], int]:
    both = list(chain(a, b, [0]))
    flat = list(chain.from_iterable(rows))
    return both, flat, sum(chain(a, b))


# run: main([1, 2], [3], [["x"], [], ["y", "z"]])
# run: main([], [], [])
