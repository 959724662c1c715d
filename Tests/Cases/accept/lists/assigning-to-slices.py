#! feature: slices are replaced, inserted and removed
def main(a: list[int], values: list[int]) -> list[list[int]]:
    b = a[:]
    b[1:3] = values
    c = a[:]
    c[1:1] = values
    d = list(a)
    d[:] = [x * 2 for x in d]
    e = a.copy()
    del e[1:3]
    f = a.copy()
    del f[::2]
    g = a.copy()
    g[len(g) :] = (7, 8)
    h = a.copy()
    h[::2] = values
    return [b, c, d, e, f, g, h]


# run: main([0, 1, 2, 3], [9, 9])
# run: main([0, 1, 2, 3], [9, 9, 9])
# run: main([0, 1], [5])
# run: main([], [])
