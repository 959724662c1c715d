#! feature: product() of several iterables, and of one with itself
from itertools import product


def main(suits: str, ranks: list[int], n: int) -> list[str]:
    out = [f"{s}{r}" for s, r in product(suits, ranks)]
    out.append(str(list(product([0, 1], repeat=n))))
    out.append(str(len(list(product(suits, suits, ranks)))))
    return out


# run: main("ab", [1, 2, 3], 2)
# run: main("", [1], 0)
# run: main("x", [9], 3)
