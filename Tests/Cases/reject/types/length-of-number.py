#! feature: a number has no length
from drupe import compile


@compile()
def main(n: int) -> int:
    return len(n)  # error: [no-matching-signature]
