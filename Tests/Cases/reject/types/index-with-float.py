#! feature: a list is indexed with an int and not with a float
from drupe import compile


@compile()
def main(xs: list[int], n: int) -> int:
    middle = len(xs) / 2
    return xs[middle]  # error: [no-matching-signature]
