#! feature: keys that have no order
from drupe import compile


@compile()
def main(xs: list[int]) -> list[int]:
    return sorted(xs, key=lambda x: {x})  # error: [no-matching-signature]
