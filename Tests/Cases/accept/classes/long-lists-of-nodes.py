#! feature: a long chain of objects is freed without deep recursion
from __future__ import annotations


class Link:
    def __init__(self, value: int, rest: Link | None) -> None:
        self.value = value
        self.rest = rest


def main(n: int) -> int:
    chain: Link | None = None
    for i in range(n):
        chain = Link(i, chain)
    total = 0
    while chain is not None:
        total += chain.value
        chain = chain.rest
    other: Link | None = None
    for i in range(n):
        other = Link(i, other)
    return total


# run: main(3)
# run: main(200000)
