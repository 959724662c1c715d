#! feature: a defaultdict with a factory of the user's is refused
from collections import defaultdict

from drupe import compile


@compile()
def main(words: list[str]) -> int:
    groups = defaultdict(lambda: [0, 0])  # error: [unsupported-call]
    for word in words:
        groups[word][0] += 1
    return len(groups)
