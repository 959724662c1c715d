#! feature: an assignment in a generator expression is seen outside
def main(xs: list[int], limit: int) -> tuple[list[int], int]:
    last = -1
    g = ((last := x) for x in xs)
    taken = []
    for x in g:
        if x > limit:
            break
        taken.append(x)
    return taken, last


# run: main([1, 5, 9, 2], 4)
# run: main([], 0)
