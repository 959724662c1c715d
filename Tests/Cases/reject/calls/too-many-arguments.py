#! feature: a function takes as many arguments as it has parameters
from drupe import compile


def area(width: float, height: float) -> float:
    return width * height


@compile()
def main(x: float) -> float:
    return area(x, x, x)  # error: [wrong-arguments]
