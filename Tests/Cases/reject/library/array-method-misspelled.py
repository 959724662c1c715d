#! feature: a method of arrays that is nearly right is suggested
import numpy as np

from drupe import compile


@compile()
def main(xs: list[float]) -> float:
    return float(np.array(xs).summ())  # error: [unknown-attribute]
