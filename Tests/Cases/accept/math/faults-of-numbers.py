#! feature: faults of the functions on whole numbers
import math


def main(what: int, n: int) -> str:
    try:
        if what == 0:
            return str(math.factorial(n))
        if what == 1:
            return str(math.isqrt(n))
        if what == 2:
            return str(math.comb(n, 2))
        if what == 3:
            return str(math.acosh(n))
        return str(math.fsum([math.inf, -math.inf]))
    except ValueError as e:
        return str(e)


# run: main(0, -1)
# run: main(0, 20)
# run: main(1, -4)
# run: main(2, -1)
# run: main(3, 0)
# run: main(4, 0)
