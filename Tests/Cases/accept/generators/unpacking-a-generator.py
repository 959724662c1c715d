#! feature: generators are unpacked into variables, lists and arguments
def three(n: int):
    yield n
    yield n + 1
    yield n + 2


def main(n: int) -> list[int]:
    a, b, c = three(n)
    xs = [0, *three(c), a]
    xs.extend(three(b))
    return xs


# run: main(1)
# run: main(-5)
