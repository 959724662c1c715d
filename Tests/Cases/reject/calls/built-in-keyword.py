#! feature: keywords of built-in functions are checked
from drupe import compile


@compile()
def main(xs: list[int]) -> list[int]:
    return sorted(xs, revers=True)  # error: [wrong-arguments]
