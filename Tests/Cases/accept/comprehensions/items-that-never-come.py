#! feature: lists of which no item is known, patterns over deques and default dicts
from collections import defaultdict, deque


def main(xs: list[int]):
    a = sorted(set([x * 2 for x in xs if False]))
    b = sorted(
        list(filter(lambda v: v > 8, [i * 2 for i in xs if False])), key=lambda v: (v % 3, -v)
    )
    d = defaultdict(int)
    d["a"] += len(xs)
    match d:
        case {"a": n, **rest}:
            c = (n, rest)
        case _:
            c = None
    match deque(xs):
        case [first, second]:
            e = (first, second)
        case []:
            e = "empty"
    match defaultdict(list):
        case {}:
            f = "dict"
        case _:
            f = "none"
    xs += b[:4]
    return (
        a,
        b,
        c,
        e,
        f,
        max("", default="x"),
        min("abc", default="z"),
        max([i * 2 for i in xs if False]) in {1} if False else 0,
    )


# run: main([1, 2])
# run: main([])
