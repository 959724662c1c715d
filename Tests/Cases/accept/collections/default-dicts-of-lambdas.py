#! feature: a defaultdict makes the lists of a lambda, one for each key
from collections import defaultdict


def main(words: list[str]):
    groups = defaultdict(lambda: [0, 0])
    for word in words:
        groups[word][0] += 1
        groups[word[:1]][1] += len(word)
    return len(groups), groups["a"], dict(groups)


# run: main(["a", "ab", "a"])
# run: main([])
