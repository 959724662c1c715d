#! feature: a function that calls itself with ever longer tuples
from drupe import compile


def nest(n: int, value):  # error: [endless-type]
    return 0 if n == 0 else nest(n - 1, (value, n))


@compile()
def main(n: int) -> int:
    return nest(n, ())
