#! feature: shapes that do not fit raise ValueError with both shapes
import numpy as np


def main(n: int) -> tuple[list[float], str]:
    try:
        return (np.zeros((2, 3)) + np.zeros(n)).sum(axis=1).tolist(), ""
    except ValueError as error:
        return [], str(error)


# run: main(3)
# run: main(2)
