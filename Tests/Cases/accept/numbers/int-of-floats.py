#! feature: int(), round(), floor, ceil and trunc of floats
import math


def main(x: float) -> list[int]:
    return [int(x), round(x), math.floor(x), math.ceil(x), math.trunc(x), int(x // 1)]


# run: main(-2.7)
# run: main(0.5)
# run: main(1.5)
# run: main(2.5)
# run: main(-1.5)
# run: main(-0.5)
# run: main(float("nan"))
# run: main(float("inf"))
