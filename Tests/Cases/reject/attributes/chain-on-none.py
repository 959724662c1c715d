#! feature: methods that change in place return None
from drupe import compile


@compile()
def main(xs: list[int]) -> int:
    return xs.sort().pop()  # error: [unknown-attribute]
