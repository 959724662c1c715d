#! feature: objects are iterated over, sorted, looked up and shown in containers
from __future__ import annotations


class Countdown:
    def __init__(self, n: int) -> None:
        self.n = n

    def __iter__(self) -> Countdown:
        return self

    def __next__(self) -> int:
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


class Bag:
    def __init__(self) -> None:
        self.items = []

    def add(self, x: int) -> Bag:
        self.items.append(x)
        return self

    def __iter__(self):
        return Countdown(len(self.items))


class Key:
    def __init__(self, a: int, b: str) -> None:
        self.a = a
        self.b = b

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Key) and (self.a, self.b) == (other.a, other.b)

    def __hash__(self) -> int:
        return hash((self.a, self.b))

    def __lt__(self, other: Key) -> bool:
        return self.a < other.a

    def __repr__(self) -> str:
        return f"Key({self.a}, {self.b!r})"


def main(n: int) -> list[str]:
    out = []
    for x in Countdown(n):
        out.append(str(x))
    out.append(str(sum(Countdown(n))) + str(list(Countdown(n))))
    bag = Bag().add(1).add(n)
    out.append(str([x * 2 for x in bag]) + str(sorted(bag)))
    keys = [Key(n, "x"), Key(1, "y"), Key(3, "z")]
    d = {k: i for i, k in enumerate(keys)}
    out.append(
        f"{d[Key(1, 'y')]} {Key(3, 'z') in d} {Key(3, 'q') in keys} {keys.index(Key(3, 'z'))}"
    )
    out.append(str(sorted(keys)))
    out.append(repr(max(keys)))
    print(keys, d)
    return out


# run: main(4)
# run: main(0)
