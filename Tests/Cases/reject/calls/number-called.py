#! feature: a number is no function
from drupe import compile


@compile()
def main(n: int) -> int:
    return n(3)  # error: [not-callable]
