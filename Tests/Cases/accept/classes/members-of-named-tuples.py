#! feature: named tuples have properties, methods, class and static methods
from typing import NamedTuple


class Stats(NamedTuple):
    n: int
    mean: float = 0.0

    @property
    def label(self):
        return f"{self.n} values"

    def twice(self) -> int:
        return self.n * 2

    @classmethod
    def of(cls, xs: list[float]) -> "Stats":
        return cls(len(xs), sum(xs))

    @staticmethod
    def zero():
        return Stats(0)


def main(n: int):
    s = Stats(n)
    t = Stats.of([1.0, 2.0])
    return s.label, s.twice(), t.mean, Stats.zero().n, t[1], s == (n, 0.0)


# run: main(3)
# run: main(0)
