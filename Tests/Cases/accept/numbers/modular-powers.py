#! feature: pow with three arguments, also of negative exponents
def main(base: int, exponent: int, modulus: int) -> int:
    return pow(base, exponent, modulus)


# run: main(3, -1, 7)
# run: main(2, 100, 1000000007)
# run: main(-2, 5, 13)
# run: main(2, 5, -13)
# run: main(38, -2, 97)
# run: main(2, -1, 4)
# run: main(9223372036854775807, 9223372036854775807, 9223372036854775783)
# run: main(0, 0, 1)
