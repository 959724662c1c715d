#! feature: dotted names in patterns are values, and as binds what matched
import math


class Color:
    RED = 1
    GREEN = 2
    BLUE = 3


def name(c: int) -> str:
    match c:
        case Color.RED:
            return "red"
        case Color.GREEN | Color.BLUE as other:
            return str(other)
    return "none"


def main(n: int, x: float) -> tuple[str, str]:
    match x:
        case math.pi:
            kind = "pi"
        case 0.0 as zero:
            kind = f"zero {zero}"
        case _:
            kind = "number"
    return name(n), kind


# run: main(1, 0.0)
# run: main(2, 3.141592653589793)
# run: main(3, 1.0)
