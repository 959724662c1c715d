#! feature: a dict of functions at module level
import math


def half(x):
    return x / 2


OPERATIONS = {"half": half, "root": math.sqrt, "square": lambda x: x * x, "float": float}
ORDER = ["square", "half"]


def main(name: str, x: float) -> tuple[float, float]:
    y = x
    for key in ORDER:
        y = OPERATIONS[key](y)
    return OPERATIONS[name](x), y


# run: main("half", 9.0)
# run: main("root", 9.0)
# run: main("float", 2.5)
# run: main("none", 2.5)
