#! feature: two lists in an object, with path compression
class UnionFind:
    def __init__(self, n: int) -> None:
        self.parent = list(range(n))
        self.size = [1] * n

    def find(self, x: int) -> int:
        while self.parent[x] != x:
            self.parent[x] = self.parent[self.parent[x]]
            x = self.parent[x]
        return x

    def union(self, a: int, b: int) -> bool:
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        if self.size[a] < self.size[b]:
            a, b = b, a
        self.parent[b] = a
        self.size[a] += self.size[b]
        return True


def main(n: int, pairs: list[tuple[int, int]]) -> tuple[int, list[bool]]:
    sets = UnionFind(n)
    joined = [sets.union(a, b) for a, b in pairs]
    return len({sets.find(i) for i in range(n)}), joined


# run: main(5, [(0, 1), (2, 3), (1, 0), (1, 3)])
# run: main(0, [])
