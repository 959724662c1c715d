#! feature: a function of NumPy that is nearly right is suggested
import numpy as np

from drupe import compile


@compile()
def main(xs: list[float]) -> float:
    return float(np.maen(np.array(xs)))  # error: [undefined-name]
