#! feature: not-a-number in the largest, the order and the place of it
import numpy as np


def main(values: list[float]) -> tuple[int, list[float], list[bool], int]:
    a = np.array(values)
    with_nan = np.concatenate([a, np.array([np.nan])])
    return (
        int(np.argmax(with_nan)),
        np.sort(with_nan)[:-1].tolist(),
        np.isnan(with_nan).tolist(),
        int(np.argmin(a)),
    )


# run: main([1.0, 3.0, 0.5])
