#! feature: a generator has no indices
from drupe import compile


def numbers(n: int):
    yield n


@compile()
def main(n: int) -> int:
    return numbers(n)[0]  # error: [no-matching-signature]
