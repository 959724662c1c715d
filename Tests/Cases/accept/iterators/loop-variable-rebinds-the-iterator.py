#! feature: a variable may hold another iterator on each path
def main(xs: list[int], backwards: bool) -> list[int]:
    if backwards:
        it = reversed(xs)
    else:
        it = iter(xs)
    head = next(it, 0)
    return [head * 100] + [x + 1 for x in it]


# run: main([1, 2, 3], False)
# run: main([1, 2, 3], True)
# run: main([], True)
