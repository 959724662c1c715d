#! feature: functools.total_ordering adds the comparisons that are missing
from functools import total_ordering


@total_ordering
class Version:
    def __init__(self, text: str) -> None:
        self.parts = [int(p) for p in text.split(".")]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Version) and self.parts == other.parts

    def __lt__(self, other: "Version") -> bool:
        return self.parts < other.parts

    def __repr__(self) -> str:
        return ".".join([str(p) for p in self.parts])


def main(a: str, b: str) -> tuple[list[bool], str]:
    x, y = Version(a), Version(b)
    return [x < y, x <= y, x > y, x >= y, x == y, x != y], repr(sorted([y, x]))


# run: main("1.2", "1.10")
# run: main("2", "2")
