#! feature: an array of dates cannot be captured
import numpy as np

from drupe import compile

DAYS = np.array(["2024-01-01"], dtype="datetime64[D]")


@compile()
def main(n: int) -> int:
    return len(DAYS) + n  # error: [captured-object-unsupported]
