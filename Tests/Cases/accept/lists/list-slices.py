#! feature: slices of lists
def main(xs: list[int], i: int, j: int) -> list[list[int]]:
    return [xs[i:j], xs[i:], xs[:j], xs[::2], xs[::-1], xs[-2:]]


# run: main([1, 2, 3, 4, 5], 1, 3)
# run: main([1, 2, 3, 4, 5], 3, 1)
# run: main([], 0, 9)
