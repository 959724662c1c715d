#! feature: functions take functions, and give others back
from collections.abc import Callable


def twice(f: Callable[[int], int]) -> Callable[[int], int]:
    def inner(x: int) -> int:
        return f(f(x))

    return inner


def inc(x):
    return x + 1


def pick(name):
    if name == "inc":
        return inc
    elif name == "neg":
        return lambda x: -x
    return abs


def main(name: str, x: int) -> list[int]:
    f = pick(name)
    g = twice(f)
    h = inc
    for _ in range(2):
        h = twice(inc) if x > 1 else h
    return [f(x), g(x), twice(twice(inc))(x), h(x)]


# run: main("inc", 3)
# run: main("neg", 0)
# run: main("abs", -4)
