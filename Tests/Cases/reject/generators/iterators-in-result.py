#! feature: a decorated function does not return containers of iterators
from drupe import compile


@compile()
def main(xs: list[int]):  # error: [lazy-result]
    return [(x + y for y in range(2)) for x in xs]
