#! feature: an exhausted iterator over a list does not see later items
def main(xs: list[int]) -> tuple[list[int], list[int], int]:
    it = iter(xs)
    first = list(it)
    xs.append(99)
    return first, list(it), next(it, -1)


# run: main([1, 2])
# run: main([])
