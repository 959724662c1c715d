#! feature: a list is indexed with brackets
from drupe import compile


@compile()
def main(xs: list[int]) -> int:
    return xs(0)  # error: [not-callable]
