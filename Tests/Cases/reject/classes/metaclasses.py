#! feature: classes with a metaclass of their own are refused
from drupe import compile


class Registry(type):
    names: list[str] = []

    def __new__(cls, name, bases, namespace):
        cls.names.append(name)
        return super().__new__(cls, name, bases, namespace)


class Point(metaclass=Registry):
    def __init__(self, x: int) -> None:
        self.x = x


@compile()
def main(x: int) -> int:
    return Point(x).x  # error: [unsupported-class]
