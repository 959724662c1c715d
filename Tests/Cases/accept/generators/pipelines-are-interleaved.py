#! feature: each item goes through a pipeline before the next is made
def source(n: int):
    for i in range(n):
        print("source", i)
        yield i


def double(xs):
    for x in xs:
        print("double", x)
        yield 2 * x


def main(n: int) -> int:
    total = 0
    for x in double(source(n)):
        print("sink", x)
        total += x
    return total


# run: main(3)
# run: main(0)
