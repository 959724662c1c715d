#! feature: a tree of expressions is evaluated by dispatch on classes
from __future__ import annotations


class Number:
    def __init__(self, value: int) -> None:
        self.value = value


class Sum:
    def __init__(self, left: Number | Sum | Product, right: Number | Sum | Product) -> None:
        self.left = left
        self.right = right


class Product:
    def __init__(self, left: Number | Sum | Product, right: Number | Sum | Product) -> None:
        self.left = left
        self.right = right


def evaluate(node: Number | Sum | Product) -> int:
    if isinstance(node, Number):
        return node.value
    if isinstance(node, Sum):
        return evaluate(node.left) + evaluate(node.right)
    return evaluate(node.left) * evaluate(node.right)


def main(a: int, b: int) -> int:
    tree = Sum(Number(a), Product(Number(b), Sum(Number(1), Number(2))))
    return evaluate(tree)


# run: main(1, 2)
# run: main(0, -3)
