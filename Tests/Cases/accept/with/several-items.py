#! feature: with takes several items, left in the opposite order
class Part:
    def __init__(self, log: list[str], name: str) -> None:
        self.log = log
        self.name = name

    def __enter__(self) -> str:
        self.log.append("+" + self.name)
        return self.name * 2

    def __exit__(self, *args) -> None:
        self.log.append("-" + self.name)


def main(n: int) -> list[str]:
    log: list[str] = []
    with Part(log, "a") as a, Part(log, "b") as b, Part(log, "c"):
        log.append(a + b)
        if n:
            with Part(log, "d"):
                return log
    log.append("behind")
    return log


# run: main(0)
# run: main(1)
