#! feature: min and max of ints and texts raise TypeError only when both are there
def main(items: list[int | str]):
    return min(items), max(items)


# run: main([3, 1, 2])
# run: main(["b", "a"])
# run: main(["b", 1])
# run: main([])
