#! feature: a variable that is nearly right is suggested
from drupe import compile


@compile()
def main(scores: list[float]) -> float:
    total = sum(scores)
    return totl / len(scores)  # error: [undefined-name]
