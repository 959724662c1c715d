#! feature: next() at the end raises StopIteration
def main(xs: list[float]) -> float:
    it = iter(xs)
    return next(it) - next(it)


# run: main([2.5, 1.0])
# run: main([2.5])
# run: main([])
