#! feature: an inner function that collects while it walks
def main(edges: list[tuple[int, int]], start: int) -> tuple[list[int], int]:
    graph = {}
    for a, b in edges:
        graph.setdefault(a, []).append(b)
    order = []
    seen = set()
    depth = 0

    def visit(node, level):
        nonlocal depth
        if node in seen:
            return
        seen.add(node)
        depth = max(depth, level)
        order.append(node)
        for other in graph.get(node, []):
            visit(other, level + 1)

    visit(start, 0)
    return order, depth


# run: main([(1, 2), (2, 3), (1, 3), (3, 1)], 1)
# run: main([], 7)
