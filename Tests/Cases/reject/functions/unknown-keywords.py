#! feature: a keyword that a function does not know
from drupe import compile


def area(w, *, height):
    return w * height


@compile()
def main(n: int) -> int:
    return area(n, hight=2)  # error: [wrong-arguments]
