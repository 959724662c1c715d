#! feature: faults of functions whose results nobody uses
from drupe import compile


def first(items: tuple[int, ...]) -> int:
    x, y, z = items  # error: [wrong-item-count]
    return x


@compile()
def main() -> int:
    first((1, 5))
    try:
        first((2, 3))
    except ValueError:
        return 1
    return 3
