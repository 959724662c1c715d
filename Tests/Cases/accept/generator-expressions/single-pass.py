#! feature: a generator expression can be gone through once
def main(xs: list[int]) -> tuple[int, int, list[int]]:
    g = (x for x in xs if x > 0)
    return sum(g), sum(g), list(g)


# run: main([1, -2, 3])
# run: main([])
