#! feature: consumers take what is left of an iterator
def main(xs: list[int]) -> tuple[int, int, list[int]]:
    it = iter(xs)
    head = next(it, 0)
    second = max(it, default=0)
    return head, second, list(it)


# run: main([5, 1, 9, 2])
# run: main([5])
# run: main([])
