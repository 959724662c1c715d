#! feature: operators and methods of tuples
def main(items: tuple[int, ...], n: int) -> tuple[list[tuple[int, ...]], list[int], bool, str]:
    results = [
        items + (n,),
        items * 2,
        items[::-1],
        items[1:],
        tuple(sorted(items)),
        tuple([1, 2]) + (3,),
    ]
    numbers = [len(items), items.count(n), sum(items), (1, 2, 3).index(2)]
    return results, numbers, n in items, repr(items) + str((n,)) + str(())


# run: main((3, 1, 2), 1)
# run: main((), 5)
