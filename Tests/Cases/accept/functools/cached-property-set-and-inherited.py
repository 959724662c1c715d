#! feature: cached properties can be set, and are inherited
from functools import cached_property


class Shape:
    def __init__(self, sides: list[float]) -> None:
        self.sides = sides

    @cached_property
    def perimeter(self) -> float:
        return sum(self.sides)

    @property
    def half(self) -> float:
        return self.perimeter / 2


class Square(Shape):
    @cached_property
    def area(self) -> float:
        return self.sides[0] ** 2 + self.half * 0


def main(side: float) -> list[float]:
    square = Square([side] * 4)
    found = [square.perimeter, square.area]
    square.sides[0] = 100.0
    found += [square.perimeter, square.area]
    square.perimeter = 1.0
    return [*found, square.half, square.area]


# run: main(2.5)
