#! feature: grouping with a defaultdict
from collections import defaultdict


def main(words: list[str]) -> dict[str, list[str]]:
    groups = defaultdict(list)
    for w in words:
        groups[w[:1]].append(w)
    return {k: groups[k] for k in sorted(groups)}


# run: main(["apple", "bee", "ant", "cat", "bear"])
# run: main([])
