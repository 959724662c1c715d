#! feature: attributes that no object of the class has are refused
from drupe import compile


class Point:
    def __init__(self, x: int) -> None:
        self.x = x


@compile()
def main(n: int) -> int:
    return Point(n).y  # error: [unknown-attribute]
