#! feature: objects as parameters and results of decorated functions are refused
from drupe import compile


class Point:
    def __init__(self, x: int) -> None:
        self.x = x


@compile()
def main(n: int) -> Point:  # error: [object-at-boundary]
    return Point(n)
