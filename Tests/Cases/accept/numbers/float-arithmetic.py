#! feature: floating-point arithmetic
def main(a: float, b: float) -> tuple[float, float, float, float, float]:
    return a + b, a * b, a / b, a // b, a % b


# run: main(7.5, 2.0)
# run: main(-7.5, 2.0)
# run: main(7.5, -2.0)
# run: main(1e308, 1e-308)
# run: main(1.0, 0.0)
