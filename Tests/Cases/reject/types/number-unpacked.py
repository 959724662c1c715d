#! feature: a number cannot be unpacked
from drupe import compile


@compile()
def main(n: int) -> int:
    a, b = n  # error: [no-matching-signature]
    return a + b
