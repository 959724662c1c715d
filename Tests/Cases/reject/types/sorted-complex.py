#! feature: complex numbers have no order
from drupe import compile


@compile()
def main(n: int) -> int:
    return len(sorted([n, 1j]))  # error: [no-matching-signature]
