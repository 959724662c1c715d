#! feature: heaps and bisect order pairs that may hold None
import bisect
import heapq


def main(items: list[tuple[float, str | None]]):
    heapq.heapify(items)
    first = heapq.heappop(items)
    heapq.heappush(items, (0.5, None))
    return first, heapq.nsmallest(2, items), bisect.bisect_left(sorted(items), (0.5, None))


# run: main([(2.0, "a"), (1.0, None), (3.0, None)])
# run: main([(2.0, "a"), (2.0, None)])
