#! feature: arrays of small integers wrap, and Python numbers do not widen them
import numpy as np


def main(values: list[int]) -> tuple[list[int], list[int], int]:
    small = np.array(values, np.uint8)
    more = small + np.uint8(10)
    doubled = small * 2
    return more.tolist(), doubled.tolist(), int(small.sum())


# run: main([250, 1, 128])
# run: main([])
