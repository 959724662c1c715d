#! feature: faults of lists have CPython's types and texts
def main(kind: int, items: list[int]) -> int:
    if kind == 0:
        return items[3]
    if kind == 1:
        items[5] = 1
    if kind == 2:
        del items[-9]
    if kind == 3:
        return items.pop(9)
    if kind == 4:
        items.clear()
        return items.pop()
    if kind == 5:
        items.remove(99)
    if kind == 6:
        return items.index(99)
    if kind == 7:
        items[::2] = [1]
    if kind == 8:
        return (1, 2)[kind]
    return items[-1]


# run: main(0, [1, 2, 3])
# run: main(1, [1, 2, 3])
# run: main(2, [1, 2, 3])
# run: main(3, [1, 2, 3])
# run: main(4, [1, 2, 3])
# run: main(5, [1, 2, 3])
# run: main(6, [1, 2, 3])
# run: main(7, [1, 2, 3])
# run: main(8, [1, 2, 3])
# run: main(10, [1, 2, 3])
