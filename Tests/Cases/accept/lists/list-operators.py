#! feature: operators on lists
def main(xs: list[int], n: int) -> tuple[list[int], list[int], bool, bool]:
    return xs + [n], xs * 2, n in xs, xs == [1, 2]


# run: main([1, 2], 2)
# run: main([], 0)
