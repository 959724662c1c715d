#! feature: an index beyond a range raises IndexError
def main(n: int, i: int) -> int:
    return range(10, 10 + n)[i]


# run: main(3, 2)
# run: main(3, -3)
# run: main(3, 3)
# run: main(0, -1)
