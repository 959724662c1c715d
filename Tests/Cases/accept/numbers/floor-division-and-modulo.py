#! feature: // and % round down, and agree with divmod
def main(a: int, b: int, x: float, y: float) -> tuple[list[int], list[float], bool]:
    q, r = divmod(a, b)
    fq, fr = divmod(x, y)
    ints = [a // b, a % b, q, r, -a // b, -a % b, a // -b, a % -b]
    floats = [x // y, x % y, fq, fr, a / b, x / b, a // y, a % y]
    return ints, floats, q * b + r == a


# run: main(-7, 2, -7.5, 2.0)
# run: main(7, -3, 5.0, -3.0)
# run: main(6, 3, -1.0, float("inf"))
# run: main(9, 4, 1e308, 0.1)
# run: main(1, 0, 1.0, 1.0)
# run: main(1, 1, 1.0, 0.0)
