#! feature: assignment to slices and deletion of items
def main(xs: list[int]) -> list[int]:
    xs[1:3] = [9, 9, 9]
    del xs[0]
    xs[0] = -1
    return xs


# run: main([0, 1, 2, 3])
# run: main([5, 6, 7])
