#! feature: calls of abstract classes are refused
from abc import ABC, abstractmethod

from drupe import compile


class Shape(ABC):
    @abstractmethod
    def area(self) -> float: ...


@compile()
def main(n: int) -> float:
    return Shape().area() + n  # error: [abstract-class]
