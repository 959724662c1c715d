#! feature: Literal types of texts and numbers, and what get_args gives of them
from typing import Literal, get_args

Mode = Literal["sum", "max", "first"]
Level = Literal[1, 2, 3]
MODES = get_args(Mode)


def reduce(values: list[int], mode: Mode) -> int:
    if mode == "sum":
        return sum(values)
    if mode == "max":
        return max(values)
    return values[0]


def main(values: list[int], mode: Mode, level: Level = 2) -> tuple[int, int, bool]:
    return reduce(values, mode) * level, len(MODES), mode in MODES


# run: main([3, 9, 2], "sum")
# run: main([3, 9, 2], "max", 3)
# run: main([3, 9, 2], "first", level=1)
