#! feature: integer division and remainder follow the divisor's sign
def main(a: int, b: int) -> tuple[int, int, int, int, float]:
    return a + b, a - b, a // b, a % b, a / b


# run: main(7, 2)
# run: main(-7, 2)
# run: main(7, -2)
# run: main(-7, -2)
# run: main(0, 5)
# run: main(1, 0)
