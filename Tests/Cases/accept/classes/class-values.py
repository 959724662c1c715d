#! feature: classes are stored in dicts and called as factories
class Circle:
    def __init__(self, size: float) -> None:
        self.size = size

    def area(self) -> float:
        return 3.0 * self.size * self.size


class Square:
    def __init__(self, size: float) -> None:
        self.size = size

    def area(self) -> float:
        return self.size * self.size


def build(kind: type, size: float) -> float:
    return kind(size).area()


def main(size: float, round_one: bool) -> tuple[float, float, float]:
    kind = Circle if round_one else Square
    total = 0.0
    for maker in (Circle, Square):
        total += maker(size).area()
    return build(Circle, size) + build(Square, size), kind(size).area(), total


# run: main(2.0, True)
# run: main(1.5, False)
