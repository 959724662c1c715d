#! feature: asdict copies fields that json.loads filled, and objects in tuples
import json
from dataclasses import asdict, astuple, dataclass, field
from typing import Any


@dataclass
class Point:
    x: int
    y: int = 0


@dataclass
class Config:
    mode: str = "greedy"
    meta: dict[str, Any] = field(default_factory=dict)
    points: tuple[Point, ...] = ()
    weights: list[list[float]] = field(default_factory=list)


def main(text: str, n: int):
    new = Config("m", points=tuple(Point(i) for i in range(n)), weights=[[0.5]])
    for key, value in json.loads(text).items():
        if key == "mode":
            new.mode = value
        else:
            new.meta[key] = value
    copied = asdict(new)
    copied["meta"]["added"] = True
    new.weights[0].append(1.5)
    return copied, astuple(new), "added" in new.meta


# run: main('{"mode": "beam", "a": [1, {"b": null}]}', 2)
# run: main('{"mode": 3}', 0)
# run: main('{}', 1)
