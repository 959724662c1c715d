#! feature: chained comparisons evaluate the middle once
def noisy(n: int) -> int:
    print("value", n)
    return n


def main(a: int, b: int, c: int) -> bool:
    return noisy(a) < noisy(b) <= noisy(c)


# run: main(1, 2, 2)
# run: main(2, 1, 9)
# run: main(1, 3, 2)
