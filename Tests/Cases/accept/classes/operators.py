#! feature: operators, comparisons and conversions call the methods of objects
from __future__ import annotations

from typing import Any


class Vec:
    def __init__(self, x: float, y: float) -> None:
        self.x = x
        self.y = y

    def __add__(self, other: Any) -> Vec:
        if isinstance(other, Vec):
            return Vec(self.x + other.x, self.y + other.y)
        if isinstance(other, (int, float)):
            return Vec(self.x + other, self.y + other)
        return NotImplemented

    __radd__ = __add__

    def __mul__(self, k: float) -> Vec:
        return Vec(self.x * k, self.y * k)

    def __rmul__(self, k: float) -> Vec:
        return self * k

    def __neg__(self) -> Vec:
        return Vec(-self.x, -self.y)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Vec):
            return NotImplemented
        return self.x == other.x and self.y == other.y

    def __lt__(self, other: Vec) -> bool:
        return self.x < other.x

    def __bool__(self) -> bool:
        return self.x != 0 or self.y != 0

    def __str__(self) -> str:
        return f"<{self.x}, {self.y}>"

    def __repr__(self) -> str:
        return f"Vec({self.x!r}, {self.y!r})"

    def __len__(self) -> int:
        return 2

    def __getitem__(self, i: int) -> float:
        return self.x if i == 0 else self.y

    def __iadd__(self, other: Vec) -> Vec:
        self.x += other.x
        return self

    def __abs__(self) -> float:
        return (self.x**2 + self.y**2) ** 0.5

    def __contains__(self, v: float) -> bool:
        return v == self.x or v == self.y

    def __format__(self, spec: str) -> str:
        return f"{self.x:{spec}}/{self.y:{spec}}"

    def __call__(self, t: float) -> float:
        return self.x + self.y * t


def main(a: float, b: float) -> list[str]:
    v = Vec(a, b)
    w = v + Vec(1.0, 1.0) + 2
    out = [str(v), repr(w), f"{v} {w!r} {w:.2f}", str(3 * w), str(1 + v), str(-w)]
    out.append(str((v == w, v != w, v < w, v > w, v == 3, v != 3, bool(v), not v, len(v))))
    u = v
    u += w
    out.append(f"{u is v} {v[0]} {v[1]} {abs(w)} {a in w} {w(2.0)} {type(w).__name__}")
    if v:
        out.append("true")
    try:
        x = v + "a"
    except TypeError as e:
        out.append(str(e))
    return out


# run: main(1.0, 2.0)
# run: main(0.0, 0.0)
