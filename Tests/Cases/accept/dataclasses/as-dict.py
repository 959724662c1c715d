#! feature: asdict and astuple copy objects into dicts and tuples
from dataclasses import asdict, astuple, dataclass


@dataclass
class Point:
    x: int
    y: int


@dataclass
class Line:
    start: Point
    end: Point


def main(n: int) -> tuple[dict[str, int], tuple[int, int], dict[str, dict[str, int]]]:
    p = Point(n, n + 1)
    d = asdict(p)
    d["x"] += 100
    return d, astuple(p), asdict(Line(p, Point(0, 0)))


# run: main(1)
# run: main(-4)
