#! feature: a decorated function does not return a generator
from drupe import compile


@compile()
def main(n: int):  # error: [lazy-result]
    for i in range(n):
        yield i
