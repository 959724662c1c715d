#! feature: close() runs the finally clauses of a generator
def lines(n: int):
    print("open")
    try:
        for i in range(n):
            yield i
    finally:
        print("close")


def main(n: int) -> list[int]:
    g = lines(n)
    first = next(g, -1)
    g.close()
    g.close()
    return [first, next(g, -2)]


# run: main(3)
# run: main(0)
