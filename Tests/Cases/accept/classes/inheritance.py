#! feature: methods are inherited, overridden and called by super()
class Shape:
    sides = 0

    def __init__(self, name: str) -> None:
        self.name = name

    def area(self) -> float:
        raise NotImplementedError("area")

    def describe(self) -> str:
        return f"{self.name}: {self.area()} {self.sides}"


class Square(Shape):
    sides = 4

    def __init__(self, side: float) -> None:
        super().__init__("square")
        self.side = side

    def area(self) -> float:
        return self.side * self.side


class Circle(Shape):
    def __init__(self, r: float) -> None:
        super().__init__("circle")
        self.r = r
        self.label = "big" if r > 2 else None

    def area(self) -> float:
        return 3 * self.r**2

    @property
    def diameter(self) -> float:
        return self.r * 2

    @diameter.setter
    def diameter(self, d: float) -> None:
        self.r = d / 2

    @staticmethod
    def unit() -> "Circle":
        return Circle(1.0)

    @classmethod
    def of(cls, r: float) -> "Circle":
        return cls(r)


def main(xs: list[float]) -> tuple[list[str], float, str | None]:
    shapes = []
    for x in xs:
        shapes.append(Square(x))
        shapes.append(Circle.of(x))
    c = Circle.unit()
    c.diameter = 7.0
    c.diameter += 1
    c.extra = 3
    return [s.describe() for s in shapes], c.area() + c.extra, c.label


# run: main([1.0, 2.0])
# run: main([])
