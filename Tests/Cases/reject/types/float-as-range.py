#! feature: range counts with ints
from drupe import compile


@compile()
def main(n: int) -> int:
    total = 0
    for i in range(n / 2):  # error: [no-matching-signature]
        total += i
    return total
