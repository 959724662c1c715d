#! feature: int, float and bool mix in arithmetic
def main(n: int, x: float, flag: bool) -> tuple[float, float, int, bool]:
    return n + x, n * x - flag, n + flag, n == x


# run: main(2, 2.0, True)
# run: main(-3, 0.5, False)
