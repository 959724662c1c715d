#! feature: functools.singledispatch calls the implementation for the class of the first argument
from collections.abc import Mapping
from functools import singledispatch


class Shape:
    pass


class Square(Shape):
    def __init__(self, side: int) -> None:
        self.side = side


class Cube(Square):
    pass


@singledispatch
def describe(value, unit: str = "m") -> str:
    return "something"


@describe.register
def _(value: Shape, unit: str = "m") -> str:
    return "a shape"


@describe.register
def _(value: Square, unit: str = "cm") -> str:
    return f"{value.side} {unit}"


@describe.register(str)
@describe.register(bytes)
def text(value, unit: str = "characters") -> str:
    return f"{len(value)} {unit}"


@describe.register
def _(value: int, unit: str = "m") -> str:
    return f"the number {value}"


@describe.register
def _(value: Mapping, unit: str = "m") -> str:
    return "keys: " + ", ".join(describe(key) for key in value)


def number(value: list, unit: str = "items") -> str:
    return f"{len(value)} {unit}"


describe.register(list, number)


def main(n: int) -> list[str]:
    shapes = [Shape(), Square(n), Cube(n + 1)]
    shown = [describe(shape) for shape in shapes]
    shown += [describe(n), describe(True), describe(n / 2), describe("text"), describe(b"ab")]
    shown += [describe({"a": 1, "bc": 2}), describe([n, n], unit="of them"), describe(None)]
    return shown + [describe(shapes[1], unit="km"), describe(shapes[2], "mm"), text([1, 2])]


# run: main(3)
# run: main(-1)
