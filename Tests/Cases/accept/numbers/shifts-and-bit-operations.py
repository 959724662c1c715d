#! feature: bit operations see infinite two's complement
def main(a: int, b: int) -> list[int]:
    c = a
    c |= 6
    c &= ~1
    c ^= b
    c <<= 2
    c >>= 1
    return [~a, a & 255, a ^ b, a | b, a >> 1, a << 3, -a >> 1, c, a >> 70, a << (b & 3)]


# run: main(-5, 3)
# run: main(12345, -2)
# run: main(0, 0)
