#! feature: floor division, remainders and true division of arrays
import numpy as np


def main(values: list[int], by: int) -> tuple[list[int], list[int], list[float]]:
    array = np.array(values)
    return (array // by).tolist(), (array % by).tolist(), (array / by).tolist()


# run: main([-7, 7, 0, 5], 2)
# run: main([-7, 7, 0, 5], -3)
