#! feature: operator.methodcaller, attrgetter and itemgetter as keys
from operator import attrgetter, itemgetter, methodcaller
from dataclasses import dataclass


@dataclass
class Item:
    name: str
    price: float

    def total(self, count: int) -> float:
        return self.price * count


def main(
    words: list[str], n: int
) -> tuple[list[str], list[list[str]], list[float], list[str], list[int]]:
    items = [Item(w, len(w) / 2) for w in words]
    upper = methodcaller("upper")
    split = methodcaller("split", "a", 1)
    return (
        [upper(w) for w in words],
        list(map(split, words)),
        [methodcaller("total", count=n)(item) for item in items],
        [item.name for item in sorted(items, key=attrgetter("price", "name"))],
        [first for first, _ in sorted([(n, 1), (2, 0)], key=itemgetter(1))],
    )


# run: main(["banana", "apple", "kiwi"], 3)
