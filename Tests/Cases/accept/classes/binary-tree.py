#! feature: a search tree of objects is built, searched and walked
from __future__ import annotations


class Node:
    def __init__(self, key: int) -> None:
        self.key = key
        self.left: Node | None = None
        self.right: Node | None = None


class Tree:
    def __init__(self) -> None:
        self.root: Node | None = None
        self.size = 0

    def insert(self, key: int) -> None:
        self.size += 1
        if self.root is None:
            self.root = Node(key)
            return
        node = self.root
        while True:
            if key < node.key:
                left = node.left
                if left is None:
                    node.left = Node(key)
                    return
                node = left
            else:
                right = node.right
                if right is None:
                    node.right = Node(key)
                    return
                node = right

    def walk(self, node: Node | None, out: list[int]) -> None:
        if node is None:
            return
        self.walk(node.left, out)
        out.append(node.key)
        self.walk(node.right, out)

    def depth(self, node: Node | None) -> int:
        if node is None:
            return 0
        return 1 + max(self.depth(node.left), self.depth(node.right))


def main(keys: list[int]) -> tuple[list[int], int, int]:
    tree = Tree()
    for key in keys:
        tree.insert(key)
    out: list[int] = []
    tree.walk(tree.root, out)
    return out, tree.size, tree.depth(tree.root)


# run: main([5, 2, 8, 1, 9, 3])
# run: main([])
# run: main([1, 2, 3])
