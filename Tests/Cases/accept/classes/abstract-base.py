#! feature: abstract methods are defined by derived classes
from abc import ABC, abstractmethod


class Codec(ABC):
    @abstractmethod
    def encode(self, text: str) -> str: ...

    def twice(self, text: str) -> str:
        return self.encode(self.encode(text))


class Reverse(Codec):
    def encode(self, text: str) -> str:
        return text[::-1]


class Shift(Codec):
    def __init__(self, by: int) -> None:
        self.by = by

    def encode(self, text: str) -> str:
        return "".join([chr((ord(c) - 97 + self.by) % 26 + 97) for c in text])


def main(text: str) -> list[str]:
    return [codec.encode(text) + " " + codec.twice(text) for codec in (Reverse(), Shift(3))]


# run: main("abc")
# run: main("")
