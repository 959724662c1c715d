#! feature: constants of the module fit 64 bits too
import sys

from drupe import compile

LIMIT = sys.maxsize * 10


@compile()
def main(n: int) -> int:
    return min(n, LIMIT)  # error: [integer-out-of-range]
