#! feature: the first iterable of a generator expression is evaluated when it is made
def source(name: str, n: int) -> list[int]:
    print("source", name)
    return list(range(n))


def main(n: int) -> list[int]:
    pairs = (10 * a + b for a in source("outer", n) for b in source("inner", 2))
    print("made")
    return list(pairs)


# run: main(2)
# run: main(0)
