#! feature: each parameter without a type is reported
from drupe import compile


@compile()
def main(a, b, c: int = 0):  # error: [missing-annotation]
    return a + b + c
