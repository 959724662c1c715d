#! feature: a bool is not taken for an int beside an array of bools
import numpy as np

from drupe import compile


@compile()
def main(flags: list[bool]) -> list[bool]:
    mask = np.array(flags)
    return (mask + True).tolist()  # error: [no-matching-signature]
