#! feature: iterators of itertools take items only when asked
from itertools import chain, islice


def noisy(name: str, n: int):
    for i in range(n):
        print(name, i)
        yield i


def main(n: int) -> list[int]:
    both = chain(noisy("a", n), noisy("b", n))
    print("made")
    first = list(islice(both, n + 1))
    print("taken")
    return first + list(both)


# run: main(2)
# run: main(0)
