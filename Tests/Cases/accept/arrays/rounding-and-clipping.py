#! feature: rounding, clipping and conversion of arrays
import numpy as np


def main(values: list[float]) -> tuple[list[int], list[float], list[float], list[float]]:
    a = np.array(values)
    return (
        a.clip(0, 255).astype(np.uint8).tolist(),
        np.round(a, 1).tolist(),
        np.rint(a).tolist(),
        np.floor(a).tolist(),
    )


# run: main([300.7, -3.2, 255.9, 0.25, 0.5, 1.5, 2.5])
