#! feature: a module that is not installed is named at its import
import nmupy as np  # error: [unknown-import]

from drupe import compile


@compile()
def main() -> int:
    return np.zero
