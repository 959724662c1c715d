#! feature: what a function without return gives cannot be iterated
from drupe import compile


def fill(xs: list[int]) -> None:
    xs.append(1)


@compile()
def main(xs: list[int]) -> int:
    total = 0
    for x in fill(xs):  # error: [not-iterable]
        total += x
    return total
