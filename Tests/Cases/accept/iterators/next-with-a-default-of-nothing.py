#! feature: next() with a default of a generator over a list that is always empty
from collections.abc import Iterable


def first_double(items: Iterable[int], wanted: int) -> int:
    return next((i * 2 for i in items if i == wanted), -1)


def main(n: int) -> tuple[int, int, int]:
    return first_double([n, n + 1], 2), first_double([], n), first_double((), 2)


# run: main(1)
# run: main(5)
