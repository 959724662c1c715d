#! feature: a function is called with too many arguments
from drupe import compile


def area(w, h=1):
    return w * h


@compile()
def main(n: int) -> int:
    return area(n, 2, 3)  # error: [wrong-arguments]
