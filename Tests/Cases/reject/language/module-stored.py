#! feature: modules are no values
import math

from drupe import compile


@compile()
def main(x: float) -> float:
    library = math  # error: [module-as-value]
    return library.sqrt(x)
