#! feature: a list is no number
from drupe import compile


@compile()
def main(xs: list[int]) -> int:
    return int(xs)  # error: [no-matching-signature]
