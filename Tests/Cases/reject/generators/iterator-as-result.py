#! feature: a decorated function does not return an iterator
from drupe import compile


@compile()
def main(xs: list[int]):  # error: [lazy-result]
    return iter(xs)
