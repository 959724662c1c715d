#! feature: a positional-only parameter is not given by name
from drupe import compile


def half(x, /):
    return x / 2


@compile()
def main(n: int) -> float:
    return half(x=n)  # error: [wrong-arguments]
