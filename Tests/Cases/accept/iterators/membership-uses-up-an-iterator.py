#! feature: 'in' on an iterator goes on to behind the item
def main(xs: list[int], a: int, b: int) -> tuple[bool, bool, list[int]]:
    it = iter(xs)
    return a in it, b in it, list(it)


# run: main([1, 2, 3, 4, 5], 2, 4)
# run: main([1, 2, 3, 4, 5], 4, 2)
# run: main([1, 2, 3], 9, 1)
