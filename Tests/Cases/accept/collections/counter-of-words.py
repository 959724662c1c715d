#! feature: a Counter of words
from collections import Counter


def main(text: str) -> list[tuple[str, int]]:
    counts = Counter(text.lower().split())
    counts.update(["the", "extra"])
    return counts.most_common(3)


# run: main("the cat and the dog and the bird")
# run: main("")
