#! feature: heaps of numbers
import heapq


def main(numbers: list[int]) -> list[list[int]]:
    heap = list(numbers)
    heapq.heapify(heap)
    layout = list(heap)
    heapq.heappush(heap, 4)
    first = heapq.heappop(heap)
    second = heapq.heappushpop(heap, 100)
    third = heapq.heapreplace(heap, -1) if heap else 0
    return [
        layout,
        heap,
        [first, second, third],
        heapq.nsmallest(2, numbers),
        heapq.nlargest(3, numbers),
    ]


# run: main([5, 3, 8, 1, 9, 2])
# run: main([])
# run: main([7])
