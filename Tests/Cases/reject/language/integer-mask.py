#! feature: a mask of 64 bits does not fit a signed integer
from drupe import compile


@compile()
def main(n: int) -> int:
    return n & 0xFFFFFFFFFFFFFFFF  # error: [integer-out-of-range]
