#! feature: frozen data classes refuse changes and can be keys
from dataclasses import FrozenInstanceError, dataclass


@dataclass(frozen=True)
class Point:
    x: int
    y: int = 0

    def moved(self, dx: int) -> "Point":
        return Point(self.x + dx, self.y)


def main(x: int) -> tuple[dict[str, int], str, bool]:
    p = Point(x)
    names = {p: "p", p.moved(1): "q"}
    try:
        p.x = 5
    except FrozenInstanceError as error:
        message = str(error)
    return {name: point.x for point, name in names.items()}, message, Point(x) in names


# run: main(3)
# run: main(0)
