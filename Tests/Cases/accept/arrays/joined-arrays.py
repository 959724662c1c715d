#! feature: arrays that are joined keep their number of axes
import numpy as np


def main(rows: list[list[float]]) -> tuple[list[list[float]], int, list[float]]:
    matrix = np.array(rows, dtype=np.float32)
    height, width = matrix.shape
    both = np.concatenate([matrix, matrix], axis=0)
    return both[1:].tolist(), height * width, matrix.sum(axis=0).tolist()


# run: main([[1.0, 2.0], [3.0, 4.5]])
# run: main([[1.0]])
