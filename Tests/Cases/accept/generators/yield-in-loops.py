#! feature: a function with yield makes a generator
def squares(n: int):
    for i in range(n):
        yield i * i


def countdown(n: int):
    while n > 0:
        yield n
        n -= 1


def main(n: int) -> tuple[list[int], list[int], int]:
    return list(squares(n)), [x for x in countdown(n)], sum(squares(n))


# run: main(5)
# run: main(1)
# run: main(0)
