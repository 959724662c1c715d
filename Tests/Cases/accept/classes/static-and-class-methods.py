#! feature: static methods and class methods make objects of the class they are called on
from __future__ import annotations


class Temperature:
    scale = "C"

    def __init__(self, value: float) -> None:
        self.value = value

    @classmethod
    def parse(cls, text: str) -> Temperature:
        return cls(float(text.rstrip("CF")))

    @classmethod
    def describe(cls) -> str:
        return f"{cls.__name__} in {cls.scale}"

    @staticmethod
    def is_valid(text: str) -> bool:
        return text[-1:] in ("C", "F")


class Fahrenheit(Temperature):
    scale = "F"


def main(text: str) -> tuple[float, str, str, bool, str]:
    a = Temperature.parse(text)
    b = Fahrenheit.parse(text)
    return a.value + b.value, a.describe(), b.describe(), b.is_valid(text), type(b).__name__


# run: main("12.5C")
# run: main("-4F")
# run: main("3")
