#! feature: a variable may hold one of several generators
def up(n: int):
    for i in range(n):
        yield i


def words(n: int):
    for i in range(n):
        yield "w" * i


def down(n: int):
    while n:
        n -= 1
        yield n
    return "done"


def main(n: int, kind: int) -> list[str]:
    if kind == 0:
        g = up(n)
    elif kind == 1:
        g = down(n)
    else:
        g = iter(range(100, 100 + n))
    out = [str(x) for x in g]
    h = up(n) if kind == 0 else words(n)
    out.extend(str(x) for x in h)
    return out


# run: main(3, 0)
# run: main(3, 1)
# run: main(2, 2)
