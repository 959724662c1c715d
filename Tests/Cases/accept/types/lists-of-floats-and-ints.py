#! feature: lists of floats and of ints are joined and chosen between
def main(xs: list[float], ys: list[int]):
    return xs + ys, xs or ys


# run: main([0.5], [1])
# run: main([], [1])
