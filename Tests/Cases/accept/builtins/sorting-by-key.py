#! feature: sorted, list.sort, min and max with a key
from operator import itemgetter


def second(pair):
    return pair[1]


def main(
    words: list[str], pairs: list[tuple[str, int]]
) -> tuple[list[str], list[str], list[tuple[str, int]], list[str], list[int]]:
    by_length = sorted(words, key=len)
    mixed = sorted(words, key=lambda w: (-len(w), w), reverse=True)
    ranked = sorted(pairs, key=itemgetter(1)) + sorted(pairs, key=second, reverse=True)
    ranked.sort(key=lambda p: p[0])
    words.sort(key=str.lower)
    n = len(words)
    extremes = [
        min(n, -n, key=abs),
        max([3, -7, 5], key=abs),
        min(range(5), key=lambda x: (x - 2) ** 2),
    ]
    if words:
        by_length.append(max(words, key=len))
    by_length.append(max(words, key=len, default="none"))
    return by_length, mixed, ranked, words, extremes


# run: main(["bb", "a", "Ccc", "dd"], [("x", 2), ("y", 1), ("x", 1)])
# run: main([], [])
