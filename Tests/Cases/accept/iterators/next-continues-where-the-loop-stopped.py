#! feature: an iterator that a loop left goes on where it stopped
def main(xs: list[int], stop: int) -> tuple[list[int], list[int]]:
    it = iter(xs)
    before = []
    for x in it:
        before.append(x)
        if x == stop:
            break
    return before, list(it)


# run: main([1, 2, 3, 4, 5], 3)
# run: main([1, 2, 3], 9)
# run: main([], 0)
