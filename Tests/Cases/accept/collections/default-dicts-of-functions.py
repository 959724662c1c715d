#! feature: defaultdict takes functions and classes of the program as factories
from collections import Counter, defaultdict


class Node:
    def __init__(self):
        self.n = 0


def main(words: list[str], start: int):
    best = defaultdict(lambda: (-1.0, start))
    seen = defaultdict(lambda: defaultdict(int))
    nodes = defaultdict(Node)
    counts = defaultdict(Counter)
    for n, word in enumerate(words):
        score, _ = best[word]
        best[word] = (score + len(word), n)
        seen[word[:1]][word] += 1
        nodes[word].n += 1
        counts[len(word)][word] += 1
    return (
        sorted(best.items()),
        {key: dict(value) for key, value in seen.items()},
        [node.n for node in nodes.values()],
        {key: value.most_common(1) for key, value in counts.items()},
        best.get("none"),
        "none" in best,
        len(best.copy()),
    )


# run: main(["a", "ab", "a", "b"], 7)
# run: main([], 0)
