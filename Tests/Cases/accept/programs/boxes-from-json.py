#! feature: a program with boxes from json
import json
from dataclasses import dataclass


@dataclass
class Box:
    x: int
    y: int
    label: str


def parse(text: str) -> list[Box]:
    return [Box(int(b["x"]), int(b["y"]), str(b["label"])) for b in json.loads(text)]


def main(text: str) -> list[str]:
    boxes = parse(text)
    return [
        str(boxes),
        json.dumps([{"x": b.x, "label": b.label} for b in boxes]),
        json.dumps({"n": len(boxes)}),
    ]


# run: main('[{"x": 1, "y": 2, "label": "cat"}]')
# run: main('[{"x": 1}]')
