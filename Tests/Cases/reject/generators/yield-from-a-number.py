#! feature: yield from needs an iterable
from drupe import compile


def numbers(n: int):
    yield from n  # error: [not-iterable]


@compile()
def main(n: int) -> list[int]:
    return list(numbers(n))
