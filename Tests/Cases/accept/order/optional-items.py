#! feature: lists with None sort as long as no None is compared

import bisect
import heapq


def in_place(items: list[int | None]) -> list[int | None]:
    items.sort()
    return items


def filtered(items: list[float | None]):
    return sorted([item for item in items if item is not None] + [None] * 0, reverse=True)


def last_first(items: list[float | None]):
    return sorted(items, key=lambda item: (item is None, item))


def extremes(items: list[int | str]):
    return min(items), max(items)


def greatest(items: list[int | str]):
    return max(items)


def heaped(items: list[tuple[float, str | None]]):
    heapq.heapify(items)
    first = heapq.heappop(items)
    heapq.heappush(items, (0.5, None))
    return first, heapq.nsmallest(2, items), bisect.bisect_left(sorted(items), (0.5, None))


def caught(items: list[int | str]) -> str:
    try:
        return f"{sorted(items)}"
    except TypeError as error:
        return f"{error}"


# run: in_place([3, 1, 2])
# run: in_place([None])
# run: in_place([3, None])
# run: filtered([1.5, None, 2.5])
# run: last_first([1.5, None, 0.5])
# run: last_first([None, 1.5, None])
# run: extremes([3, 1, 2])
# run: extremes(["b", "a"])
# run: extremes(["b", 1])
# run: greatest([1, "b"])
# run: extremes([])
# run: heaped([(2.0, "a"), (1.0, None), (3.0, None)])
# run: heaped([(2.0, "a"), (2.0, None)])
# run: caught([3, 2, "a"])
# run: caught(["c", "b"])
