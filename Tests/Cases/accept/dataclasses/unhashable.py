#! feature: data classes with eq alone cannot be hashed
from dataclasses import dataclass


@dataclass
class Box:
    value: int


def main(n: int) -> str:
    try:
        return str(len({Box(n)}))
    except TypeError as error:
        return str(error)


# run: main(1)
