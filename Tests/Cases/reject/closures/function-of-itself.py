#! feature: a function that holds itself through a variable has no type
from drupe import compile


@compile()
def main(n: int) -> int:  # error: [endless-type]
    f = lambda x: x
    for _ in range(n):
        g = f
        f = lambda x: g(x) + 1
    return f(n)
