#! feature: bitwise operators and shifts
def main(a: int, b: int) -> tuple[int, int, int, int, int, int]:
    return a & b, a | b, a ^ b, ~a, a << 3, a >> 1


# run: main(12, 10)
# run: main(-5, 255)
# run: main(0, -1)
