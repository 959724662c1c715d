#! feature: generators are passed to generators
def integers(n: int):
    for i in range(n):
        yield i


def evens(xs):
    for x in xs:
        if x % 2 == 0:
            yield x


def scaled(xs, by: float):
    for x in xs:
        yield x * by


def main(n: int) -> list[float]:
    return list(scaled(evens(integers(n)), 0.5))


# run: main(7)
# run: main(0)
