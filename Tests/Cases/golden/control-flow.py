#! feature: branches, loops and what they carry
from drupe import compile


@compile()
def label(scores: list[float], names: list[str], floor: float = 0.5) -> str:
    best = -1
    for i, score in enumerate(scores):
        if score < floor:
            continue
        if best < 0 or score > scores[best]:
            best = i
    if best < 0:
        return "unknown"
    return names[best]
