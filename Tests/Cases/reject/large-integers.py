#! feature: integers beyond 64 bits are refused
from drupe import compile

MASK = 2**64 - 1


@compile()
def main(n: int) -> int:
    a = n & MASK  # error: [integer-out-of-range]
    return a + 10000000000000000000  # error: [integer-out-of-range]
