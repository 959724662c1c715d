#! feature: min() and max() of objects use their comparisons
class Item:
    def __init__(self, size: int) -> None:
        self.size = size

    def __lt__(self, other: "Item") -> bool:
        return self.size < other.size

    def __gt__(self, other: "Item") -> bool:
        return self.size > other.size


class Always:
    def __init__(self, name: str) -> None:
        self.name = name

    def __lt__(self, other: "Always") -> bool:
        return True

    def __gt__(self, other: "Always") -> bool:
        return True


def main(n: int) -> tuple[int, int, str, str, str]:
    small, big = Item(n), Item(7)
    a, b = Always("a"), Always("b")
    return (
        min(small, big).size,
        max([small, big]).size,
        min(a, b).name,
        max(b, a).name,
        max([a, b]).name,
    )


# run: main(1)
# run: main(10)
