#! feature: a generator is not printed
from drupe import compile


@compile()
def main(xs: list[int]) -> int:
    squares = (x * x for x in xs)
    print(squares)  # error: [text-of-iterator]
    return sum(squares)
