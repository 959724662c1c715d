#! feature: a tuple cannot be changed
from drupe import compile


@compile()
def main(a: int, b: int) -> int:
    pair = (a, b)
    pair[0] = 3  # error: [no-matching-signature]
    return pair[0]
