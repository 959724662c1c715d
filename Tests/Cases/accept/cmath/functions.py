#! feature: functions of complex numbers
import cmath


def main(z: complex) -> list[complex]:
    return [
        cmath.sqrt(z),
        cmath.exp(z),
        cmath.log(z),
        cmath.sin(z),
        cmath.cos(z),
        cmath.rect(2.0, 0.5),
    ]


# run: main(1 + 2j)
# run: main(-4 + 0j)
