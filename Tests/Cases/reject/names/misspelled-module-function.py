#! feature: a function of a module that is nearly right is suggested
import math

from drupe import compile


@compile()
def main(x: float) -> float:
    return math.sqroot(x) + math.flor(x)  # error: [undefined-name]
