#! feature: a list is indexed with an int and not with a text
from drupe import compile


@compile()
def main(xs: list[int]) -> int:
    return xs["first"]  # error: [no-matching-signature]
