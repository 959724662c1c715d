#! feature: a list cannot be divided
from drupe import compile


@compile()
def main(xs: list[float]) -> list[float]:
    return xs / 2  # error: [no-matching-signature]
