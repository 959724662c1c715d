#! feature: append returns None
from drupe import compile


@compile()
def main(xs: list[int]) -> int:
    xs = xs.append(3)
    return len(xs)  # error: [no-matching-signature]
