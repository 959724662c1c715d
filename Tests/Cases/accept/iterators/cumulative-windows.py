#! feature: windows over any iterable, by a deque of limited length
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice


def windows(items: Iterable[int], size: int) -> Iterator[tuple[int, ...]]:
    iterator = iter(items)
    window = deque(islice(iterator, size), maxlen=size)
    if len(window) == size:
        yield tuple(window)
    for item in iterator:
        window.append(item)
        yield tuple(window)


def main(n: int, size: int) -> tuple[list[tuple[int, ...]], list[float], int]:
    squares = (i * i for i in range(n))
    found = list(windows(squares, size))
    means = [sum(w) / size for w in windows(range(n), size)]
    return found, means, sum(1 for _ in windows([n] * n, 1))


# run: main(6, 3)
# run: main(2, 3)
