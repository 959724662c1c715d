#! feature: more functions of math
import math


def main(n: int, x: float, xs: list[float]) -> list[str]:
    return [
        repr(math.fsum(xs)),
        repr(math.fsum([0.1] * 10)),
        str(math.gcd(n, 36)) + " " + str(math.lcm(n, 6, 4)) + " " + str(math.gcd()),
        str(math.isqrt(n * n + 1)),
        str(math.comb(10, 3)) + str(math.comb(60, 30)) + str(math.perm(5, 2)),
        str(math.factorial(10)),
        repr(math.prod(xs)) + repr(math.prod([2, 3], start=n)) + repr(math.prod([0.5][1:])),
        repr(math.frexp(x)) + repr(math.modf(x)) + repr(math.ldexp(x, 3)),
        repr(math.remainder(x, 3.0)) + repr(math.nextafter(x, 0.0)) + repr(math.ulp(x)),
        repr(round(math.cbrt(27.0), 12)) + repr(round(math.exp2(10.0), 9)),
        repr(math.dist([1.0, 2.0], [4.0, 6.0])),
    ]


# run: main(12, -7.25, [1e100, 1.0, -1e100])
# run: main(0, 1e-310, [])
# run: main(-9, 5.0, [3.5, 2.0])
