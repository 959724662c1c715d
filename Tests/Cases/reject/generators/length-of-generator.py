#! feature: a generator has no length
from drupe import compile


@compile()
def main(xs: list[int]) -> int:
    positive = (x for x in xs if x > 0)
    return len(positive)  # error: [no-matching-signature]
