#! feature: linked objects and containers in fields take their types from all uses
from __future__ import annotations


class Node:
    def __init__(self, value: int, next: Node | None = None) -> None:
        self.value = value
        self.next = next


class Stack:
    def __init__(self) -> None:
        self.items = []
        self.top = None

    def push(self, x: int) -> None:
        self.items.append(x)
        self.top = Node(x, self.top)

    def total(self) -> int:
        n = self.top
        s = 0
        while n is not None:
            s += n.value
            n = n.next
        return s


def main(xs: list[int]) -> tuple[list[int], int]:
    s = Stack()
    for x in xs:
        s.push(x)
    return s.items, s.total()


# run: main([3, 4])
# run: main([])
