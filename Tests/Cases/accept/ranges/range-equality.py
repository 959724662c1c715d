#! feature: ranges are equal when their items are
def main(a: int, b: int, c: int) -> list[bool]:
    r = range(a, b, c)
    return [r == range(a, b, c), r == range(0), r == range(a, b + 1, c), r != range(a, b)]


# run: main(0, 3, 2)
# run: main(5, 1, 1)
# run: main(0, 4, 2)
# run: main(0, 1, 5)
