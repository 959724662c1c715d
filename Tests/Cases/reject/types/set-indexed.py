#! feature: a set has no order and no index
from drupe import compile


@compile()
def main(xs: set[int]) -> int:
    return xs[0]  # error: [no-matching-signature]
