#! feature: the remainder of a list does not exist
from drupe import compile


@compile()
def main(xs: list[float]) -> float:
    return 3.0 % xs  # error: [no-matching-signature]
