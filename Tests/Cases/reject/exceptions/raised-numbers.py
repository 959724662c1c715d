#! feature: raising a number is refused
from drupe import compile


@compile()
def main(n: int) -> int:
    if n:
        raise n  # error: [not-raisable]
    return n
