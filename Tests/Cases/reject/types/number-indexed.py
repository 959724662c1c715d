#! feature: a number has no items
from drupe import compile


@compile()
def main(n: int) -> int:
    return n[0]  # error: [no-matching-signature]
