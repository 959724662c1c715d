#! feature: arguments without default are needed
from drupe import compile


def area(width: float, height: float) -> float:
    return width * height


@compile()
def main(x: float) -> float:
    return area(x)  # error: [wrong-arguments]
