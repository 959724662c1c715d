#! feature: masks, arrays of indices and choices by condition
import numpy as np


def main(n: int) -> tuple[list[int], list[int], list[float]]:
    a = np.arange(n * 4).reshape(n, 4)
    mask = a[0] % 2 == 1
    chosen = np.where(a[1] > 5, a[1], -0.5)
    return a[0][mask].tolist(), a[[0, 1], [1, 3]].tolist(), chosen.tolist()


# run: main(3)
