#! feature: each object has containers of its own
from dataclasses import dataclass, field


@dataclass
class Node:
    name: str
    children: list["Node"] = field(default_factory=list)
    tags: dict[str, int] = field(default_factory=dict)

    def add(self, name: str) -> "Node":
        child = Node(name)
        self.children.append(child)
        return child

    def count(self) -> int:
        return 1 + sum([c.count() for c in self.children])


def main(names: list[str]) -> tuple[int, str, int]:
    root = Node("root")
    for name in names:
        child = root.add(name)
        child.add(name * 2)
        child.tags[name] = len(name)
    return root.count(), repr(root), len(Node("other").children)


# run: main(["a", "bc"])
# run: main([])
