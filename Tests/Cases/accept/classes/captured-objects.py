#! feature: objects made at module level are shared and cannot change
class Vector:
    def __init__(self, x: float, y: float) -> None:
        self.x = x
        self.y = y

    def plus(self, other: "Vector") -> "Vector":
        return Vector(self.x + other.x, self.y + other.y)


ORIGIN = Vector(0.0, 0.0)
UNITS = {"x": Vector(1.0, 0.0), "y": Vector(0.0, 1.0)}
PATH = [ORIGIN, UNITS["x"]]


def main(name: str, k: float) -> tuple[float, float, bool, bool]:
    v = ORIGIN.plus(UNITS[name]).plus(Vector(k, k))
    return v.x, v.y, PATH[1] is UNITS["x"], PATH[0] is ORIGIN


# run: main("x", 2.0)
# run: main("y", 0.5)
