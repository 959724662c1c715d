#! feature: the container and the index of an augmented assignment are evaluated once
def pick(xs: list[list[int]], log: list[str], name: str) -> list[int]:
    log.append(name)
    return xs[0]


def index(log: list[str]) -> int:
    log.append("index")
    return 1


def value(log: list[str]) -> int:
    log.append("value")
    return 10


def main(n: int) -> tuple[list[list[int]], list[str], dict[str, int]]:
    xs = [[1, n, 3]]
    log: list[str] = []
    pick(xs, log, "xs")[index(log)] += value(log)
    pick(xs, log, "ys")[index(log)] *= 2
    counts = {"a": 1}
    counts["a"] -= 5
    counts["a"] **= 2
    return xs, log, counts


# run: main(2)
# run: main(-4)
