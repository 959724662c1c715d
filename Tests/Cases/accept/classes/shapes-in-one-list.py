#! feature: objects of several classes answer to the same methods
class Circle:
    def __init__(self, r: float) -> None:
        self.r = r

    def area(self) -> float:
        return 3.0 * self.r**2


class Square:
    def __init__(self, side: float) -> None:
        self.side = side

    def area(self) -> float:
        return self.side**2

    def diagonal(self) -> float:
        return self.side * 1.5


def main(sizes: list[float]) -> tuple[list[float], float, list[str]]:
    shapes = []
    for k, size in enumerate(sizes):
        shapes.append(Circle(size) if k % 2 == 0 else Square(size))
    total = sum([shape.area() for shape in shapes])
    names = []
    for shape in shapes:
        if isinstance(shape, Square):
            names.append(f"square {shape.diagonal()}")
        else:
            names.append(f"circle {shape.r}")
    return [shape.area() for shape in shapes], total, names


# run: main([1.0, 2.0, 3.0])
# run: main([])
# run: main([0.5])
