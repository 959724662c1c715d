#! feature: scorers of a class hierarchy and a heap of the best
from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import Protocol, TypeVar, Generic, overload, Any, ClassVar
import heapq, math, statistics

T = TypeVar("T")


class Scorer(ABC):
    name: ClassVar[str] = "base"

    @abstractmethod
    def score(self, a: list[float], b: list[float]) -> float: ...
    def rank(self, q, docs):
        return sorted(((self.score(q, d), i) for i, d in enumerate(docs)), reverse=True)


class Dot(Scorer):
    name = "dot"

    def score(self, a, b):
        return sum(x * y for x, y in zip(a, b, strict=True))


class Cosine(Dot):
    name = "cosine"

    def score(self, a, b):
        n = math.sqrt(super().score(a, a)) * math.sqrt(super().score(b, b))
        return super().score(a, b) / n if n else 0.0


class TopK(Generic[T]):
    def __init__(self, k: int):
        self.k = k
        self.heap: list[tuple[float, int, T]] = []
        self.n = 0

    def push(self, score: float, item: T) -> None:
        self.n += 1
        entry = (score, -self.n, item)
        if len(self.heap) < self.k:
            heapq.heappush(self.heap, entry)
        else:
            heapq.heappushpop(self.heap, entry)

    def __iter__(self):
        return iter(sorted(self.heap, reverse=True))

    def __len__(self):
        return len(self.heap)


SCORERS = {c.name: c for c in (Dot, Cosine)}


def main(kind: str, query: list[float], docs: list[list[float]], k: int = 2) -> dict[str, Any]:
    scorer: Scorer = Dot() if kind == "dot" else Cosine()
    top: TopK[str] = TopK(k)
    for i, d in enumerate(docs):
        top.push(scorer.score(query, d), f"doc{i}")
    ranks = scorer.rank(query, docs)
    return {
        "name": scorer.name,
        "n": len(top),
        "top": [(round(s, 6), t) for s, _, t in top],
        "mean": statistics.fmean(r[0] for r in ranks),
        "best": ranks[0][1],
    }


# run: main("dot", [1.0, 2.0], [[1.0, 0.0], [0.0, 1.0], [3.0, 4.0]])
# run: main("cosine", [1.0, 2.0], [[1.0, 0.0], [0.0, 1.0], [3.0, 4.0]], 1)
# run: main("cosine", [1.0, 2.0], [[1.0, 0.0], [0.0]], 1)
