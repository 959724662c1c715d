#! feature: the length of a tuple is known when it is compiled
from drupe import compile


@compile()
def main(a: int, b: int) -> int:
    pair = (a, b)
    return pair[2]  # error: [not-unpackable]
