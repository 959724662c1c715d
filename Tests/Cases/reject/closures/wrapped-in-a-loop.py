#! feature: a function that is wrapped in a loop has no type
from drupe import compile


@compile()
def main(n: int) -> int:
    f = lambda x: x
    for _ in range(n):
        f = lambda x, inner=f: inner(x) + 1  # error: [endless-type]
    return f(n)
