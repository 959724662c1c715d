#! feature: a lambda that changes a list of the function around
def walk(items, visit):
    for item in items:
        visit(item)


def main(xs: list[int], q: int) -> tuple[list[int], list[list[int]], int]:
    out = [0]
    walk(xs, lambda x: out.append(x * q))
    rows = []
    for p in xs:
        add = lambda y: y + p
        rows.append([add(y) for y in xs])
    total = 0

    def count(x):
        nonlocal total
        total = total + x

    for x in xs:
        count(x)
    return out, rows, total


# run: main([1, 2], 3)
# run: main([], 3)
