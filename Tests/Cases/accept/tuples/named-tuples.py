#! feature: named tuples are tuples with names
from typing import NamedTuple


class Point(NamedTuple):
    x: int
    y: int = 2

    def length(self) -> int:
        return abs(self.x) + abs(self.y)


def main(x: int) -> tuple[int, list[int], str, list[bool], int]:
    p = Point(x)
    a, b = p
    q = p._replace(y=7)
    return (
        a * b + p[1] + q.y,
        list(p),
        repr(q),
        [p == (x, 2), p < q, p != q, x in p],
        q.length() + len(p),
    )


# run: main(3)
# run: main(-1)
