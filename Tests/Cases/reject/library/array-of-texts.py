#! feature: arrays of texts are not compiled
import numpy as np

from drupe import compile


@compile()
def main(words: list[str]) -> float:
    return float(np.mean(np.array(words)))  # error: [no-matching-signature]
