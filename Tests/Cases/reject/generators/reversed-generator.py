#! feature: a generator cannot be reversed
from drupe import compile


@compile()
def main(xs: list[int]) -> list[int]:
    return list(reversed(x for x in xs))  # error: [no-matching-signature]
