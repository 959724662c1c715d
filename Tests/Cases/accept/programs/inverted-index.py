#! feature: a program with inverted index
from collections import defaultdict, Counter, deque


def main(docs: list[str]) -> dict[str, list[int]]:
    index = defaultdict(list)
    df = Counter()
    for n, doc in enumerate(docs):
        for w in set(doc.split()):
            index[w].append(n)
            df[w] += 1
    top = {w: index[w] for w, c in df.most_common() if c > 1}
    return dict(sorted(top.items()))


# run: main(["a b c", "b c d", "c a"])
