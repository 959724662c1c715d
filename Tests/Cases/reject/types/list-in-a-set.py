#! feature: a list cannot be in a set
from drupe import compile


@compile()
def main(xs: list[int]) -> int:
    seen = set()
    seen.add(xs)  # error: [no-matching-signature]
    return len(seen)
