#! feature: starred targets are refused
from drupe import compile


@compile()
def main(xs: list[int]) -> int:
    first, *rest = xs  # error: [unsupported-syntax]
    return first + len(rest)
