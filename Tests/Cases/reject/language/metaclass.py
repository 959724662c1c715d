#! feature: a class with a metaclass of its own is refused
from drupe import compile


class Registry(type):
    def __new__(cls, name, bases, namespace):
        return super().__new__(cls, name, bases, namespace)


class Point(metaclass=Registry):
    def __init__(self, x: int) -> None:
        self.x = x


@compile()
def main(x: int) -> int:
    return Point(x).x  # error: [unsupported-class]
