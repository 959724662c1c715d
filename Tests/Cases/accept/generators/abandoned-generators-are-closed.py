#! feature: a generator that a loop leaves is closed at once
def numbers(log: list[str]):
    try:
        n = 0
        while True:
            yield n
            n += 1
    finally:
        log.append("closed")


def first_above(limit: int, log: list[str]) -> int:
    for n in numbers(log):
        if n > limit:
            return n
    return -1


def main(limit: int) -> list[str]:
    log: list[str] = []
    for n in numbers(log):
        log.append(str(n))
        if n == limit:
            break
    log.append("after")
    log.append(str(first_above(limit, log)))
    return log


# run: main(2)
# run: main(0)
