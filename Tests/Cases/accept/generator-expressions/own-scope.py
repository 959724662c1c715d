#! feature: the variables of a generator expression are its own
def main(x: int, xs: list[int]) -> tuple[int, list[int]]:
    g = (x * 2 for x in xs)
    result = list(g)
    return x, result


# run: main(7, [1, 2])
# run: main(7, [])
