#! feature: Dijkstra's algorithm with a heap
import heapq


def main(edges: list[tuple[str, str, int]], start: str) -> dict[str, int]:
    graph: dict[str, list[tuple[str, int]]] = {}
    for a, b, cost in edges:
        graph.setdefault(a, []).append((b, cost))
        graph.setdefault(b, []).append((a, cost))
    done: dict[str, int] = {}
    heap = [(0, start)]
    while heap:
        distance, node = heapq.heappop(heap)
        if node in done:
            continue
        done[node] = distance
        for other, cost in graph.get(node, []):
            if other not in done:
                heapq.heappush(heap, (distance + cost, other))
    return done


# run: main([("a", "b", 4), ("a", "c", 1), ("c", "b", 2), ("b", "d", 5)], "a")
# run: main([], "x")
