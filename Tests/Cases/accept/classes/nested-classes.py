#! feature: classes inside of classes are reached by name
class Graph:
    class Edge:
        def __init__(self, a: int, b: int) -> None:
            self.a = a
            self.b = b

        def other(self, node: int) -> int:
            return self.b if node == self.a else self.a

    def __init__(self, pairs: list[tuple[int, int]]) -> None:
        self.edges = [Graph.Edge(a, b) for a, b in pairs]

    def neighbours(self, node: int) -> list[int]:
        return [e.other(node) for e in self.edges if node in (e.a, e.b)]


def main(pairs: list[tuple[int, int]], node: int) -> tuple[list[int], str]:
    return Graph(pairs).neighbours(node), Graph.Edge.__qualname__


# run: main([(1, 2), (2, 3), (3, 1)], 2)
# run: main([], 0)
