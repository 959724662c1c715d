#! feature: methods of other languages are unknown
from drupe import compile


@compile()
def main(xs: list[int]) -> int:
    xs.push(3)  # error: [unknown-attribute]
    return xs.length  # error: [unknown-attribute]
