#! feature: a keyword that is nearly right is suggested
from drupe import compile


def scale(value: float, factor: float = 2.0) -> float:
    return value * factor


@compile()
def main(x: float) -> float:
    return scale(x, facter=3.0)  # error: [wrong-arguments]
