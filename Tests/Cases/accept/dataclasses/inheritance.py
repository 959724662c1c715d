#! feature: data classes inherit fields, and the order of fields
from dataclasses import dataclass


@dataclass
class Base:
    name: str
    size: int = 1

    def label(self) -> str:
        return f"{self.name}:{self.size}"


@dataclass
class Child(Base):
    colour: str = "red"
    size: int = 5

    def label(self) -> str:
        return super().label() + ":" + self.colour


def main(name: str) -> list[str]:
    return [
        repr(Base(name)),
        repr(Child(name)),
        Child(name, 2, "blue").label(),
        str(Base(name) == Child(name)),
    ]


# run: main("a")
