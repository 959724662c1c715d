#! feature: an int is not made a float to fit into a copy of a captured list
from drupe import compile

SCORES = [0.5, 1.5]


@compile()
def main(n: int) -> list[float]:
    scores = SCORES.copy()
    scores.append(n)  # error: [no-matching-signature]
    return scores
