#! feature: a dict is iterated by its keys
from drupe import compile


@compile()
def main(table: dict[str, int]) -> int:
    total = 0
    for key, value in table:
        total += value  # error: [no-matching-signature]
    return total
