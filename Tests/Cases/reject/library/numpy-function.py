#! feature: a function of NumPy that is not there yet is named
import numpy as np

from drupe import compile


@compile()
def main(xs: list[float]) -> float:
    return float(np.abs(np.fft.rfft(np.array(xs))).sum())  # error: [unknown-operator]
