#! feature: a float cannot be shifted
from drupe import compile


@compile()
def main(x: float) -> int:
    return x << 2  # error: [no-matching-signature]
