#! feature: augmented assignment to attributes evaluates the object once
class Counter:
    def __init__(self) -> None:
        self.n = 0
        self.seen: list[str] = []


def get(c: Counter, log: list[str]) -> Counter:
    log.append("get")
    return c


def main(k: int) -> tuple[int, list[str], list[str]]:
    c = Counter()
    log: list[str] = []
    for i in range(k):
        get(c, log).n += i
        c.seen += [str(i)]
    get(c, log).n <<= 1
    return c.n, c.seen, log


# run: main(0)
# run: main(3)
