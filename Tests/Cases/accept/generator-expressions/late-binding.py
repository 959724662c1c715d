#! feature: a generator expression sees later values of the variables around
def main(xs: list[int]) -> tuple[list[int], list[int]]:
    factor = 1
    items = xs
    scaled = (x * factor for x in items)
    factor = 10
    items = [99]
    first = list(scaled)
    return first, items


# run: main([1, 2])
# run: main([])
