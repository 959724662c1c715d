#! feature: collections.namedtuple makes classes of tuples
from collections import namedtuple

Pair = namedtuple("Pair", ["left", "right"])


def main(left: int, right: str) -> tuple[int, str, str, dict[str, int]]:
    p = Pair(left, right)
    q = Pair(right=right, left=left + 1)
    return p.left, q.right, str(q), Pair(1, 2)._asdict()


# run: main(1, "a")
