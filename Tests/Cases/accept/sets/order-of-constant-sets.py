#! feature: sets of constants print in CPython's order
def main(xs: list[int]):
    fixed = {19, 3, 6}
    more = {64, 32, 8, 40, 1, 72}
    pair = {8, 0}
    computed = {xs[0] + 18, 3, 6}
    looped = [x for x in {19, 3, 6, 11, 27}]
    for x in {-8, 16, 24, 0}:
        looped.append(x)
    return (
        str(fixed),
        str(fixed - {12, 5, 13}),
        str((fixed - {12}) | set(xs)),
        str(fixed | set(xs)),
        str(more),
        str(more | {2}),
        str(pair),
        str(computed),
        str(computed & {3, 19, 6, 7, 8}),
        looped,
        3 in {19, 3, 6},
        [x for x in xs if x not in {226, 5, 6}],
    )


# run: main([226, 0])
# run: main([1, 35, 9])
# run: main([0, 64, 128])
