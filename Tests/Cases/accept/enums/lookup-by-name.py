#! feature: members are found by name
from enum import Enum


class Level(Enum):
    LOW = 1
    HIGH = 2


def main(name: str) -> str:
    try:
        return str(Level[name]) + str(Level[name].value)
    except KeyError as error:
        return "missing " + str(error)


# run: main("LOW")
# run: main("TOP")
