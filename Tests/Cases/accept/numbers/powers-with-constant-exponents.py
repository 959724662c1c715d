#! feature: the type of a power follows from the sign of a constant exponent
def main(a: int, x: float) -> tuple[int, float, float, float, float, int]:
    inverse = a**-1
    return a**2, inverse, 2**-3, x**2, x**0.5, 2**10


# run: main(2, 9.0)
# run: main(-4, 2.25)
# run: main(0, 1.0)
