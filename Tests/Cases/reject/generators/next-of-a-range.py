#! feature: a range is no iterator
from drupe import compile


@compile()
def main(n: int) -> int:
    return next(range(n))  # error: [no-matching-signature]
