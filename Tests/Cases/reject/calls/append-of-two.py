#! feature: append takes one item
from drupe import compile


@compile()
def main(xs: list[int]) -> int:
    xs.append(1, 2)  # error: [wrong-arguments]
    return len(xs)
