#! feature: pow with a modulus, and inverses by it
def main(base: int, exponent: int, modulus: int) -> tuple[int, str, int]:
    try:
        inverse = str(pow(base, -1, modulus))
    except ValueError as error:
        inverse = str(error)
    product = 1
    for _ in range(exponent):
        product = product * base % modulus
    return pow(base, exponent, modulus), inverse, product


# run: main(3, 5, 7)
# run: main(2, 10, 6)
# run: main(-4, 3, 9)
