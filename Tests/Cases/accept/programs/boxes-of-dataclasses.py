#! feature: boxes of a frozen dataclass are suppressed
from dataclasses import dataclass, asdict, replace
from enum import Enum, auto
import math
import numpy as np


class Format(Enum):
    XYXY = auto()
    XYWH = auto()


@dataclass(frozen=True, order=True)
class Box:
    score: float
    x1: float
    y1: float
    x2: float
    y2: float
    label: str = "?"

    def __post_init__(self):
        if self.x2 < self.x1 or self.y2 < self.y1:
            raise ValueError(f"bad box {self!r}")

    @classmethod
    def make(cls, values, fmt: Format = Format.XYXY) -> "Box":
        s, a, b, c, d = values
        if fmt is Format.XYWH:
            return cls(s, a, b, a + c, b + d)
        return cls(s, a, b, c, d)

    @property
    def area(self):
        return (self.x2 - self.x1) * (self.y2 - self.y1)

    def iou(self, o: "Box") -> float:
        w = min(self.x2, o.x2) - max(self.x1, o.x1)
        h = min(self.y2, o.y2) - max(self.y1, o.y1)
        if w <= 0 or h <= 0:
            return 0.0
        i = w * h
        return i / (self.area + o.area - i)


def main(raw: list[list[float]], threshold: float = 0.5, xywh: bool = False) -> list[dict]:
    boxes = sorted((Box.make(r, Format.XYWH if xywh else Format.XYXY) for r in raw), reverse=True)
    kept: list[Box] = []
    while boxes:
        best, *boxes = boxes
        kept.append(replace(best, label=f"k{len(kept)}"))
        boxes = [b for b in boxes if best.iou(b) <= threshold]
    return [asdict(k) for k in kept]


# run: main([[.9,0.,0.,10.,10.],[.8,1.,1.,10.,10.],[.7,20.,20.,30.,30.]])
# run: main([[.9,0.,0.,10.,10.],[.8,1.,1.,10.,10.]], .99, True)
# run: main([[.9,5.,0.,1.,10.]])
