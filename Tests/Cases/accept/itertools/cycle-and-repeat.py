#! feature: cycle() and repeat()
import itertools


def main(names: list[str], n: int) -> list[str]:
    out = []
    for i, name in zip(range(n), itertools.cycle(names)):
        out.append(f"{i}{name}")
    out.extend(itertools.repeat("x", n))
    out.extend(a + b for a, b in zip(names, itertools.repeat("!")))
    return out


# run: main(["a", "b"], 5)
# run: main(["solo"], 2)
# run: main([], 3)
