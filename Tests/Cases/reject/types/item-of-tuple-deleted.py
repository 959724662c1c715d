#! feature: an item of a tuple cannot be deleted
from drupe import compile


@compile()
def main(a: int) -> int:
    pair = (a, 2)
    del pair[0]  # error: [no-matching-signature]
    return a
