#! feature: defaults of methods and keyword arguments
class Shape:
    def __init__(self, *, width: int = 2, height: int = 3, label: str | None = None) -> None:
        self.width, self.height = width, height
        self.label = label or "shape"

    def grow(self, by: int = 1, *, twice: bool = False) -> "Shape":
        k = 2 * by if twice else by
        return Shape(width=self.width + k, height=self.height + k, label=self.label)

    def area(self) -> int:
        return self.width * self.height


def main(n: int) -> tuple[int, int, int, str]:
    s = Shape(height=n)
    return s.area(), s.grow().area(), s.grow(n, twice=True).area(), Shape(label="x").grow().label


# run: main(4)
# run: main(0)
