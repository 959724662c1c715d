#! feature: counters that are empty at first, in helper functions
from collections import Counter


def count(words: list[str], into: Counter[str]) -> None:
    for w in words:
        into[w] += 1


def main(texts: list[str]) -> dict[str, int]:
    total: Counter[str] = Counter()
    for t in texts:
        count(t.split(), total)
    return dict(total)


# run: main(["a b a", "b c"])
# run: main([])
