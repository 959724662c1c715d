#! feature: comprehension variables have their own scope
def main(x: int, xs: list[int]) -> list[int]:
    ys = [x * 2 for x in xs]
    zs = [y for y in ys if y > x]
    return ys + zs + [x]


# run: main(5, [1, 2, 3, 4])
