#! feature: an item is not added to a list with +
from drupe import compile


@compile()
def main(xs: list[int]) -> list[int]:
    return xs + 1  # error: [no-matching-signature]
