#! feature: an argument is given once
from drupe import compile


def scale(value: float, factor: float = 2.0) -> float:
    return value * factor


@compile()
def main(x: float) -> float:
    return scale(x, 2.0, factor=3.0)  # error: [wrong-arguments]
