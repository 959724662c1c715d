#! feature: enumerations have methods, properties and aliases
from enum import Enum


class Planet(Enum):
    EARTH = (5.976e24, 6.37814e6)
    MARS = (6.421e23, 3.3972e6)
    TERRA = (5.976e24, 6.37814e6)

    def __init__(self, mass: float, radius: float) -> None:
        self.mass = mass
        self.radius = radius

    @property
    def gravity(self) -> float:
        return 6.67300e-11 * self.mass / (self.radius * self.radius)

    def heavier(self, other: "Planet") -> bool:
        return self.mass > other.mass


def main(name: str) -> tuple[float, bool, bool, list[str]]:
    p = Planet[name]
    return p.gravity, p.heavier(Planet.MARS), Planet.TERRA is Planet.EARTH, [x.name for x in Planet]


# run: main("MARS")
# run: main("EARTH")
