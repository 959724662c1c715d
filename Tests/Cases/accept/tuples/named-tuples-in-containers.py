#! feature: named tuples are sorted, counted and looked up
from typing import NamedTuple


class Edge(NamedTuple):
    weight: int
    a: str
    b: str


def main(rows: list[tuple[int, str, str]]) -> tuple[list[str], int, bool]:
    edges = sorted([Edge(w, a, b) for w, a, b in rows])
    parent: dict[str, str] = {}
    total = 0
    kept = []
    for edge in edges:
        x, y = parent.get(edge.a, edge.a), parent.get(edge.b, edge.b)
        if x != y:
            total += edge.weight
            kept.append(edge.a + edge.b)
            for k in list(parent):
                if parent[k] == x:
                    parent[k] = y
            parent[edge.a] = y
            parent[x] = y
    return kept, total, len(set(edges)) == len(edges)


# run: main([(3, "a", "b"), (1, "b", "c"), (2, "a", "c")])
# run: main([])
