#! feature: objects have fields and methods, and names share them
class Point:
    """A point."""

    dims = 2

    def __init__(self, x: float, y: float) -> None:
        self.x = x
        self.y = y

    def norm(self) -> float:
        return (self.x * self.x + self.y * self.y) ** 0.5

    def scale(self, k: float) -> None:
        self.x *= k
        self.y = self.y * k


def main(a: float, b: float) -> tuple[float, float, int]:
    p = Point(a, b)
    p.scale(2.0)
    q = p
    q.x = q.x + 1
    return p.norm(), p.x, p.dims


# run: main(3.0, 4.0)
# run: main(-1.5, 0.0)
