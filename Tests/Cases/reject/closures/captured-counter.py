#! feature: a counter made at import cannot count
from drupe import compile


def counter():
    count = 0

    def step() -> int:  # error: [captured-variable-assigned]
        nonlocal count
        count += 1
        return count

    return step


step = counter()


@compile()
def main(n: int) -> int:
    return step() + n
