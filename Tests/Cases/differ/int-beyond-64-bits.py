#! feature: an int that does not fit 64 bits raises OverflowError
def main(n: int) -> int:
    product = 1
    for i in range(1, n + 1):
        product *= i
    return product


# run: main(25)
# compiled: raises OverflowError
