#! feature: a number is not called
from drupe import compile


@compile()
def main(n: int) -> int:
    double = n * 2
    return double(n)  # error: [not-callable]
