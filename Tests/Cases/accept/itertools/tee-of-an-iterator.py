#! feature: tee() makes independent iterators of one
from itertools import tee


def main(xs: list[int]) -> list[str]:
    a, b = tee(iter(xs))
    next(b, None)
    out = [f"{x}-{y}" for x, y in zip(a, b)]
    three = tee(xs, 3)
    out.append(str([sum(t) for t in three]))
    return out


# run: main([1, 2, 3, 4])
# run: main([5])
# run: main([])
