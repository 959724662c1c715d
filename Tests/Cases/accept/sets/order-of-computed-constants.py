#! feature: sets of expressions of constants print in CPython's order
def main(xs: list[int]):
    return (
        str({2 * 8 + 3, 3, 6}),
        str({19, 3, 2 * 3} | set(xs)),
        [x for x in {10 + 9, 3, 6}],
        str({-8, 8, 16, 0}),
    )


# run: main([226, 0])
# run: main([])
