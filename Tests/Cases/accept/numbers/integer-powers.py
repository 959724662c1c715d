#! feature: integer powers
def main(a: int, n: int) -> int:
    return pow(a, 3) + a**2 + pow(a, n, 7)


# run: main(3, 5)
# run: main(-2, 4)
# run: main(0, 0)
