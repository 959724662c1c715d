#! feature: tokens with labels become entities
from dataclasses import dataclass, field
from typing import Iterable, Optional, NamedTuple
import re

LABELS = {0: "O", 1: "B-PER", 2: "I-PER", 3: "B-ORG", 4: "I-ORG", 5: "B-LOC", 6: "I-LOC"}
_WORD = re.compile(r"\w+|[^\w\s]")


class Token(NamedTuple):
    text: str
    start: int
    end: int


@dataclass
class Entity:
    label: str
    start: int
    end: int
    scores: list[float] = field(default_factory=list)

    @property
    def score(self) -> float:
        return sum(self.scores) / len(self.scores) if self.scores else 0.0

    def extend(self, token: Token, score: float) -> None:
        self.end = token.end
        self.scores.append(score)


def tokenize(text: str) -> list[Token]:
    return [Token(m.group(), m.start(), m.end()) for m in _WORD.finditer(text)]


def split_label(label: str) -> tuple[str, Optional[str]]:
    if label == "O":
        return "O", None
    prefix, _, kind = label.partition("-")
    return prefix, kind


def aggregate(tokens: list[Token], ids: list[int], scores: list[float]) -> Iterable[Entity]:
    current: Optional[Entity] = None
    for token, id, score in zip(tokens, ids, scores):
        prefix, kind = split_label(LABELS.get(id, "O"))
        if kind is None:
            if current is not None:
                yield current
                current = None
            continue
        if prefix == "B" or current is None or current.label != kind:
            if current is not None:
                yield current
            current = Entity(kind, token.start, token.end, [score])
        else:
            current.extend(token, score)
    if current:
        yield current


def main(text: str, ids: list[int], scores: list[float]) -> list[dict]:
    tokens = tokenize(text)
    out = []
    for e in aggregate(tokens, ids, scores):
        out.append(
            {
                "entity": e.label,
                "word": text[e.start : e.end],
                "score": round(e.score, 4),
                "start": e.start,
                "end": e.end,
            }
        )
    return sorted(out, key=lambda d: (-d["score"], d["start"]))


# run: main("John Smith works at Acme Corp in Paris.", [1,2,0,0,3,4,0,5,0], [0.9,0.8,0.99,0.99,0.7,0.6,1.0,0.95,1.0])
# run: main("", [], [])
