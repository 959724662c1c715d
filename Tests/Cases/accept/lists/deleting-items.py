#! feature: del, pop, remove and clear
def main(a: list[int], i: int) -> tuple[list[int], int, int]:
    del a[i]
    last = a.pop()
    first = a.pop(0)
    a.remove(3)
    return a, last, first


# run: main([1, 2, 3, 4, 5], 1)
# run: main([1, 2, 3, 4, 5], -1)
# run: main([1, 2, 3], 7)
# run: main([1], 0)
# run: main([1, 2, 5, 6], 0)
