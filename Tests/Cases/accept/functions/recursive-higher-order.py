#! feature: recursive functions that take functions
def fold(f, start, items):
    if not items:
        return start
    return fold(f, f(start, items[0]), items[1:])


def tree_map(f, tree):
    return [(f(value), tree_map(f, children)) for value, children in tree]


def repeat(f, n):
    def inner(x):
        for _ in range(n):
            x = f(x)
        return x

    return inner


def main(xs: list[int], n: int) -> tuple[int, str, int]:
    total = fold(lambda a, b: a + b, 0, xs)
    text = fold(lambda a, b: f"({a}{b})", "", xs)
    return total, text, repeat(lambda x: x * 2, n)(1)


# run: main([1, 2, 3], 4)
