#! feature: a long chain of yield from is walked through
def chain(n: int):
    if n > 0:
        yield n
        yield from chain(n - 1)


def main(n: int) -> tuple[int, int]:
    return sum(chain(n)), sum(1 for _ in chain(n))


# run: main(10)
# run: main(300)
# run: main(0)
