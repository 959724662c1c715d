#! feature: a list cannot be the key of a dict
from drupe import compile


@compile()
def main(xs: list[int]) -> int:
    table = {}
    table[xs] = 1  # error: [no-matching-signature]
    return len(table)
