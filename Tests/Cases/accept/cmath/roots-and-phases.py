#! feature: roots of equations and phases of complex numbers
import cmath
import math


def quadratic(a: float, b: float, c: float) -> list[complex]:
    root = cmath.sqrt(b * b - 4 * a * c)
    return [(-b + root) / (2 * a), (-b - root) / (2 * a)]


def main(n: int) -> tuple[list[complex], list[bool], tuple[float, float], float, bool, str]:
    circle = [cmath.exp(2j * cmath.pi * k / n) for k in range(n)]
    total = sum(circle)
    try:
        cmath.log(0)
        message = ""
    except ValueError as error:
        message = str(error)
    return (
        quadratic(1.0, 2.0, float(n)),
        [cmath.isclose(z**n, 1, abs_tol=1e-9) for z in circle],
        cmath.polar(complex(n, -1)),
        cmath.phase(-1 + 0j) - math.pi,
        abs(total) < 1e-12,
        message,
    )


# run: main(3)
# run: main(8)
