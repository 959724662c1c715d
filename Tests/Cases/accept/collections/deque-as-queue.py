#! feature: a deque as a queue: breadth-first search
from collections import deque


def main(edges: list[tuple[int, int]], start: int) -> dict[int, int]:
    neighbours: dict[int, list[int]] = {}
    for a, b in edges:
        neighbours.setdefault(a, []).append(b)
        neighbours.setdefault(b, []).append(a)
    distance = {start: 0}
    queue = deque([start])
    while queue:
        node = queue.popleft()
        for other in neighbours.get(node, []):
            if other not in distance:
                distance[other] = distance[node] + 1
                queue.append(other)
    return distance


# run: main([(1, 2), (2, 3), (1, 4), (4, 5), (5, 3)], 1)
# run: main([], 7)
