#! feature: filterfalse() and compress()
from itertools import compress, filterfalse


def main(xs: list[int], keep: list[bool]) -> list[list[int]]:
    return [
        list(filterfalse(lambda x: x % 2, xs)),
        list(filterfalse(None, xs)),
        list(compress(xs, keep)),
        list(compress(xs, (x > 1 for x in xs))),
    ]


# run: main([0, 1, 2, 3], [True, False, True, True])
# run: main([5], [])
# run: main([], [True])
