#! feature: a range whose ends do not fit 64 bits is refused where it is used
from drupe import compile

ALL = range(10**30)


@compile()
def main(n: int) -> bool:
    return n in ALL  # error: [captured-object-unsupported]
