#! feature: members have names, values and identity
from enum import Enum


class Color(Enum):
    RED = "r"
    GREEN = "g"
    BLUE = "b"


def main(code: str) -> tuple[str, str, bool, list[str], int]:
    try:
        color = Color(code)
    except ValueError as error:
        return str(error), "", False, [], 0
    return color.name, repr(color), color is Color.RED, [c.value for c in Color], len(Color)


# run: main("r")
# run: main("b")
# run: main("x")
