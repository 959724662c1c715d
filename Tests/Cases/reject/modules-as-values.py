#! feature: modules are no values
import math

from drupe import compile


@compile()
def main(n: int) -> int:
    library = math  # error: [module-as-value]
    return library.floor(n)
