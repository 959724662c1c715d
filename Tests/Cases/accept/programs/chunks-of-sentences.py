#! feature: a text is cut into overlapping chunks
import re
import textwrap
from collections import Counter, deque
from itertools import accumulate, islice, groupby, chain
from typing import Callable, Iterator

SENT = re.compile(r"(?<=[.!?])\s+")
STOP = frozenset("a an the of and to in".split())


def windows(items: list[str], size: int, step: int) -> Iterator[list[str]]:
    if size <= 0 or step <= 0:
        raise ValueError(f"size and step must be positive, got {size=} {step=}")
    for i in range(0, max(1, len(items) - size + step), step):
        yield items[i : i + size]


def pipeline(*steps: Callable[[str], str]) -> Callable[[str], str]:
    def run(text: str) -> str:
        for step in steps:
            text = step(text)
        return text

    return run


clean = pipeline(str.strip, str.lower, lambda s: re.sub(r"\s+", " ", s))


def main(
    text: str, size: int = 3, step: int = 2
) -> tuple[list[str], dict[str, int], list[tuple[str, int]]]:
    sentences = SENT.split(text)
    chunks = [" ".join(w) for w in windows(sentences, size, step)]
    words = [w for s in sentences for w in re.findall(r"[a-z']+", clean(s)) if w not in STOP]
    counts = Counter(words)
    runs = {k: len(list(g)) for k, g in groupby(sorted(words), key=len_of)} if words else {}
    recent = deque(words, maxlen=3)
    print(*recent, sep="|", end="!\n")
    print(list(accumulate(len(w) for w in islice(chain(words, ["x"]), 5))))
    return chunks, {str(k): v for k, v in runs.items()}, counts.most_common(3)


def len_of(w: str) -> int:
    return len(w)


# run: main("Hello there. The cat sat. The cat ran! Why?  Because the dog came.")
# run: main("x", 0)
# run: main("", 2, 2)
