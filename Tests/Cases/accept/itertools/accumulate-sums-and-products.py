#! feature: accumulate() with and without a function and a first value
import operator
from itertools import accumulate


def main(xs: list[int]) -> list[str]:
    return [
        str(list(accumulate(xs))),
        str(list(accumulate(xs, operator.mul))),
        str(list(accumulate(xs, max))),
        str(list(accumulate(xs, initial=100))),
        str(list(accumulate([str(x) for x in xs]))),
        str(list(accumulate(xs, lambda total, x: total * 2 + x))),
    ]


# run: main([3, 1, 4, 1])
# run: main([7])
# run: main([])
