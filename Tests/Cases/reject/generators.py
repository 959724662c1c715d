#! feature: yield is refused
from drupe import compile


def numbers(n: int):
    for i in range(n):
        yield i  # error: [unsupported-syntax]


@compile()
def main(n: int) -> list[int]:
    return list(numbers(n))
