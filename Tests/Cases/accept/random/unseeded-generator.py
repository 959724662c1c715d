#! feature: without a seed numbers differ, in their range
import random
from random import randint


def main(n: int) -> list[bool]:
    numbers = [random.random() for _ in range(n)]
    return [
        all(0.0 <= x < 1.0 for x in numbers),
        len(set(numbers)) == n,
        all(1 <= randint(1, 6) <= 6 for _ in range(n)),
        random.Random().random() != random.Random().random(),
    ]


# run: main(20)
