#! feature: a function under functools.cache remembers for one call of the library
from functools import cache


@cache
def found(n: int) -> list[int]:
    return [n]


def main(n: int) -> int:
    found(n).append(n + 1)
    return len(found(n))


# run: [main(2), main(2)]
# compiled: [2, 2]
