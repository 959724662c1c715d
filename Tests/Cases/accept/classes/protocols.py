#! feature: a Protocol describes what functions take
from typing import Protocol


class HasArea(Protocol):
    def area(self) -> float: ...


class Tile:
    def area(self) -> float:
        return 1.0


class Board:
    def __init__(self, n: int) -> None:
        self.tiles = [Tile() for _ in range(n)]

    def area(self) -> float:
        return total(self.tiles)


def total(things: list[HasArea]) -> float:
    return sum([t.area() for t in things])


def main(n: int) -> float:
    return total([Board(n), Board(2 * n)])


# run: main(3)
# run: main(0)
