#! feature: a list is no iterator
from drupe import compile


@compile()
def main(xs: list[int]) -> int:
    return next(xs)  # error: [no-matching-signature]
