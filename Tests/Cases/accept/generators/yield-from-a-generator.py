#! feature: yield from hands on the items of a generator and gives what it returns
def part(name: str, n: int):
    for i in range(n):
        yield f"{name}{i}"
    return n


def whole(a: int, b: int):
    first = yield from part("a", a)
    second = yield from part("b", b)
    yield str(first + second)


def main(a: int, b: int) -> list[str]:
    return list(whole(a, b))


# run: main(2, 3)
# run: main(0, 1)
# run: main(0, 0)
