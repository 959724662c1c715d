#! feature: a number has no items to go through
from drupe import compile


@compile()
def main(n: int) -> int:
    total = 0
    for i in n:  # error: [not-iterable]
        total += i
    return total
