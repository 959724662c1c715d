#! feature: generic classes work with one type of item
from typing import Generic, TypeVar

T = TypeVar("T")


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

    def pop(self) -> T:
        return self.items.pop()

    def __len__(self) -> int:
        return len(self.items)


def main(words: list[str]) -> tuple[list[str], int]:
    stack = Stack[str]()
    for word in words:
        stack.push(word)
    out = []
    while len(stack) > 1:
        out.append(stack.pop())
    return out, len(stack)


# run: main(["a", "b", "c"])
# run: main([])
