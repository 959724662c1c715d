#! feature: Aho and Corasick's search for many words
from __future__ import annotations
from typing import Iterator
from collections import deque


class Node:
    def __init__(self):
        self.children: dict[str, Node] = {}
        self.fail: Node | None = None
        self.out: list[str] = []


class Matcher:
    """Aho-Corasick."""

    def __init__(self, words: list[str]):
        self.root = Node()
        for w in words:
            node = self.root
            for c in w:
                node = node.children.setdefault(c, Node())
            node.out.append(w)
        queue = deque(self.root.children.values())
        for n in queue:
            n.fail = self.root
        while queue:
            node = queue.popleft()
            for c, child in node.children.items():
                f = node.fail
                while f is not None and c not in f.children:
                    f = f.fail
                child.fail = f.children[c] if f else self.root
                child.out += child.fail.out
                queue.append(child)

    def find(self, text: str) -> Iterator[tuple[int, str]]:
        node = self.root
        for i, c in enumerate(text):
            while node is not self.root and c not in node.children:
                assert node.fail
                node = node.fail
            node = node.children.get(c, self.root)
            for w in node.out:
                yield i - len(w) + 1, w


def main(words: list[str], text: str) -> list[tuple[int, str]]:
    m = Matcher(words)
    found = sorted(set(m.find(text)), key=lambda t: (t[0], -len(t[1])))
    kept, end = [], -1
    for start, w in found:
        if start > end:
            kept.append((start, w))
            end = start + len(w) - 1
    return kept


# run: main(["he", "she", "hers", "his"], "ushers and his")
# run: main([], "abc")
