#! feature: slices of arrays are views, and arrays of indices make copies
import numpy as np


def main(n: int) -> tuple[list[int], list[int], list[int]]:
    a = np.arange(n)
    a[1:3][0] = 99
    picked = a[[0, 1]]
    picked[0] = -5
    b = np.arange(n)
    b[::2] = 0
    b[-1] += 100
    return a.tolist(), picked.tolist(), b.tolist()


# run: main(4)
# run: main(7)
