#! feature: a lambda is called with too few arguments
from drupe import compile


@compile()
def main(n: int) -> int:
    add = lambda a, b: a + b
    return add(n)  # error: [wrong-arguments]
