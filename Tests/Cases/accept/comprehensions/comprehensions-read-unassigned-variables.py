#! feature: unassigned variables that comprehensions read are free variables
def main(flag: bool, xs: list[int]) -> list[int]:
    if flag:
        n = 3
    return [x * n for x in xs]


# run: main(True, [1, 2])
# run: main(False, [1, 2])
# run: main(False, [])
