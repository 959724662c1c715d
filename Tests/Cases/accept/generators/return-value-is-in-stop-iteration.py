#! feature: what a generator returns is the text of StopIteration
def f(n: int):
    yield n
    return n * 2


def main(n: int) -> list[str]:
    g = f(n)
    out = []
    for _ in range(3):
        try:
            out.append(str(next(g)))
        except StopIteration as end:
            out.append("stop:" + str(end))
    return out


# run: main(21)
# run: main(0)
