#! feature: a program with words counted
import re
from collections import Counter


def tokenize(text: str) -> list[str]:
    return [m.group(0).lower() for m in re.finditer(r"[A-Za-z']+", text)]


def main(text: str) -> list[tuple[str, int]]:
    counts = Counter(w for w in tokenize(text) if len(w) > 2)
    return sorted(counts.items())


# run: main("The cat and the hat. The dog's end")
