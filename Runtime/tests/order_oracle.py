"""Prints changes to sets and dicts with what CPython then has, for `order_test.cpp`."""

import random

RANDOM = random.Random(7)


def ask_set(count: int, largest: int) -> None:
    """Asks for the order of a set of integers after `count` changes."""
    items: set[int] = set()
    changes = []
    for _ in range(count):
        number = RANDOM.randrange(-largest, largest)
        kind = RANDOM.choices("+-pc", (60, 25, 5, 1))[0]
        changes.append(f"{kind}{number}")
        if kind == "+":
            items.add(number)
        elif kind == "-":
            items.discard(number)
        elif kind == "p" and items:
            items.pop()
        elif kind == "c":
            items = items.copy()
    print("set", " ".join(changes), items, sep="\t")


def ask_union(count: int, largest: int) -> None:
    """Asks for the order of the union of two sets."""
    numbers = [
        [RANDOM.randrange(-largest, largest) for _ in range(RANDOM.randrange(count))] for _ in "ab"
    ]
    result = set(numbers[0])
    result |= set(numbers[1])
    texts = [" ".join(f"+{number}" for number in part) for part in numbers]
    print("union", "|".join(texts), result, sep="\t")


def ask_dict(count: int) -> None:
    """Asks for a dict after `count` changes."""
    items: dict[int, int] = {}
    changes = []
    for step in range(count):
        number = RANDOM.randrange(20)
        if RANDOM.random() < 0.4:
            changes.append(f"-{number}")
            items.pop(number, None)
        else:
            changes.append(f"+{number}")
            items[number] = step
    print("dict", " ".join(changes), items, sep="\t")


if __name__ == "__main__":
    for size in range(300):
        ask_set(size, RANDOM.choice([10, 100, 1000, 2**62]))
        ask_union(size + 1, RANDOM.choice([10, 100, 1000, 2**62]))
        ask_dict(size)
    ask_set(3000, 10**6)
