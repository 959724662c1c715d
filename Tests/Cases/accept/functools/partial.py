#! feature: functions with some of their arguments
from functools import partial


def area(width, height=2, *, scale=1):
    return width * height * scale


def apply(f, *args):
    return f(*args)


def main(n: int) -> list[int]:
    triple = partial(area, 3, scale=2)
    nested = partial(triple, 5)
    to_binary = partial(int, base=2)
    steps = [partial(area, k) for k in range(n)]
    return [
        triple(),
        triple(4),
        triple(scale=10),
        nested(),
        to_binary("101"),
        apply(triple, n),
        sum(step() for step in steps),
    ]


# run: main(3)
