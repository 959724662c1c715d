#! feature: imports inside of functions
# run: main(2.25, [3, 1, 2])
# run: main(-1.0, [])
# run: main(9.0, [5])


def root(x: float) -> float:
    from math import sqrt

    return sqrt(x)


def least(xs: list[int]) -> int:
    import heapq as heaps

    heap = list(xs)
    heaps.heapify(heap)
    return heaps.heappop(heap) if heap else -1


def main(x: float, xs: list[int]) -> tuple[float, int, int]:
    import math

    if x > 4:
        from operator import add as plus

        return math.floor(x) + 0.5, plus(1, 2), least(xs)
    return root(x), math.ceil(x), least(xs)
