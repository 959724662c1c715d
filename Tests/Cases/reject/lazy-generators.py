#! feature: generator expressions are refused where they would be lazy
from drupe import compile


@compile()
def main(xs: list[int]) -> int:
    squares = (x * x for x in xs)  # error: [unsupported-syntax]
    return sum(squares)
