#! feature: the type of nested items is shown
from drupe import compile


@compile()
def main(rows: list[list[float]]) -> float:
    total = 0.0
    for row in rows:
        total += row  # error: [no-matching-signature]
    return total
