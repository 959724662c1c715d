#! feature: class patterns read attributes by position and by name
from dataclasses import dataclass


@dataclass
class Point:
    x: int
    y: int


@dataclass
class Circle:
    center: Point
    radius: int


def where(p: Point) -> str:
    match p:
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y):
            return f"on the y axis at {y}"
        case Point(x, 0):
            return f"on the x axis at {x}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point():
            return "elsewhere"


def area(shape: Point | Circle) -> int:
    match shape:
        case Circle(Point(0, 0), r):
            return 3 * r * r
        case Circle(radius=r, center=Point(x=cx)):
            return r + cx
        case Point():
            return 0


def main(x: int, y: int) -> tuple[str, int, int]:
    return where(Point(x, y)), area(Circle(Point(x, y), 2)), area(Point(x, y))


# run: main(0, 0)
# run: main(0, 4)
# run: main(5, 0)
# run: main(3, 3)
# run: main(3, 4)
