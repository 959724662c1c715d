#! feature: members of IntEnum are ints
from enum import IntEnum


class Priority(IntEnum):
    LOW = 1
    MEDIUM = 5
    HIGH = 10


def main(n: int) -> tuple[list[bool], int, list[int], str]:
    p = Priority(n)
    names = ["a", "b", "c", "d", "e", "f"]
    return (
        [p > Priority.LOW, p == 5, p in (1, 5), isinstance(p, int)],
        p + 1,
        sorted([Priority.HIGH.value, p.value]),
        f"{p} {p!r} {names[Priority.LOW]}",
    )


# run: main(5)
# run: main(10)
