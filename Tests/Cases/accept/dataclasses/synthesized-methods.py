#! feature: data classes have defaults, factories, order, hash, repr and replace
from __future__ import annotations

from dataclasses import dataclass, field, replace


@dataclass
class Item:
    name: str
    price: float = 1.5
    tags: list[str] = field(default_factory=list)


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0

    @property
    def text(self) -> str:
        return f"v{self.major}.{self.minor}"


@dataclass
class Cart:
    items: list[Item] = field(default_factory=list)
    total: float = field(init=False, default=0.0)

    def __post_init__(self) -> None:
        for i in self.items:
            self.total += i.price


def main(name: str, n: int) -> list[str]:
    a = Item(name)
    b = Item(name, price=2.5, tags=["x"])
    a.tags.append("t")
    out = [repr(a), str(b), f"{a == b} {a == Item(name, 1.5, ['t'])}"]
    v = Version(n)
    w = Version(n, 1)
    out.append(f"{v} {v < w} {v >= w} {v == w} {w.text} {hash(v) == hash(Version(n))}")
    c = Cart([a, b])
    out.append(f"{c.total} {len(Cart().items)}")
    d = replace(b, name="coffee")
    out.append(repr(d))
    return out


# run: main('tea', 3)
# run: main('', 0)
