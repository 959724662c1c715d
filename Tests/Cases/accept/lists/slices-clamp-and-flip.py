#! feature: slices clamp their bounds, and flip them for negative steps
def main(a: list[int], i: int, j: int, step: int) -> list[list[int]]:
    part = slice(i, j)
    return [
        a[i:j],
        a[i:],
        a[:j],
        a[::-1],
        a[::step],
        a[i:j:step],
        a[-100:2],
        a[5:10],
        a[part],
        a[:],
    ]


# run: main([0, 1, 2, 3, 4, 5], 4, 1, -1)
# run: main([0, 1, 2], -1, -4, -1)
# run: main([0, 1, 2, 3, 4, 5], 1, 100, 2)
# run: main([], 0, 1, 1)
# run: main([1, 2, 3], 0, 1, 0)
