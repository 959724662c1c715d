#! feature: generators look ahead with next()
def merge(a, b):
    x = next(a, None)
    y = next(b, None)
    while x is not None or y is not None:
        if y is None or (x is not None and x <= y):
            yield x
            x = next(a, None)
        else:
            yield y
            y = next(b, None)


def main(a: list[int], b: list[int]) -> list[str]:
    return [str(v) for v in merge(iter(a), iter(b))]


# run: main([1, 4, 9], [2, 3, 10, 11])
# run: main([], [1])
# run: main([], [])
