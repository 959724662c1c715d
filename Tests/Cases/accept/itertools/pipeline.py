#! feature: iterators of itertools are put together
from itertools import accumulate, chain, count, islice, takewhile


def triangular():
    return accumulate(count(1))


def main(limit: int, n: int) -> tuple[list[int], list[int], int]:
    small = list(takewhile(lambda t: t < limit, triangular()))
    odd = list(islice((t for t in triangular() if t % 2), n))
    return small, odd, sum(islice(chain(small, count()), n))


# run: main(20, 5)
# run: main(0, 0)
