#! feature: classes with __slots__ refuse other attributes
class Point:
    __slots__ = ("x", "y")

    def __init__(self, x: int, y: int) -> None:
        self.x = x
        self.y = y


def main(x: int) -> tuple[int, str]:
    p = Point(x, 2)
    p.x += 1
    try:
        p.z = 3
    except AttributeError as error:
        return p.x + p.y, str(error)
    return 0, ""


# run: main(1)
