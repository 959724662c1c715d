#! feature: __post_init__ computes fields, and InitVar is only handed to it
from dataclasses import InitVar, dataclass, field


@dataclass
class Rectangle:
    width: float
    height: float
    scale: InitVar[float] = 1.0
    area: float = field(init=False)

    def __post_init__(self, scale: float) -> None:
        if self.width < 0:
            raise ValueError("width must not be negative")
        self.area = self.width * self.height * scale


def main(width: float) -> tuple[float, float, str]:
    a = Rectangle(width, 2.0)
    b = Rectangle(width, 2.0, scale=10.0)
    return a.area, b.area, repr(b)


# run: main(1.5)
# run: main(-1.0)
