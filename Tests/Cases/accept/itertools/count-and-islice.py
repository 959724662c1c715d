#! feature: count() without end, and islice() of it
from itertools import count, islice


def main(start: int, n: int) -> tuple[list[int], list[float], list[int]]:
    halves = list(islice(count(0.5, 0.5), n))
    evens = []
    for x in count(start):
        if len(evens) == n:
            break
        if x % 2 == 0:
            evens.append(x)
    return list(islice(count(start, -3), n)), halves, evens


# run: main(10, 4)
# run: main(-1, 1)
# run: main(7, 0)
