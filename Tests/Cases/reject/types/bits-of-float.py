#! feature: a float has no bits to combine
from drupe import compile


@compile()
def main(x: float) -> float:
    return x & 255  # error: [no-matching-signature]
