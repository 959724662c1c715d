#! feature: a program with monte carlo
import random


def monte_carlo(n: int, seed: int) -> float:
    random.seed(seed)
    inside = 0
    for _ in range(n):
        x, y = random.random(), random.random()
        if x * x + y * y <= 1:
            inside += 1
    return 4 * inside / n


def main(n: int) -> list[str]:
    random.seed(1)
    names = ["a", "b", "c", "d"]
    random.shuffle(names)
    return [
        str(monte_carlo(n, 3)),
        str(names),
        str(random.sample(names, 2)),
        str([random.randint(1, 6) for _ in range(5)]),
        random.choice(names),
    ]


# run: main(1000)
