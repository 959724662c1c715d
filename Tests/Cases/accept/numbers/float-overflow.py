#! feature: powers that overflow raise, products become infinite
import math


def main(x: float, n: int) -> list[float]:
    return [x * 10, x + x, x**n, math.exp(n)]


# run: main(2.0, 3)
# run: main(1e308, 1)
# run: main(2.0, 10000)
# run: main(0.0, -1)
# run: main(1.0, 1000)
