#! feature: shapes are stretched from the right
import numpy as np


def main(rows: int, columns: int) -> tuple[list[list[int]], tuple[int, ...], list[float]]:
    table = np.arange(rows)[:, None] * 10 + np.arange(columns)
    block = np.zeros((rows, 1, columns)) + np.ones((4, 1))
    centered = table - table.mean(axis=0)
    return table.tolist(), block.shape, centered[0].tolist()


# run: main(3, 4)
# run: main(1, 2)
