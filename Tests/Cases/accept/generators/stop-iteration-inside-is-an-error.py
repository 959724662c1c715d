#! feature: StopIteration that leaves a generator becomes RuntimeError
def pairs(xs: list[int]):
    it = iter(xs)
    while True:
        yield next(it) + next(it)


def main(xs: list[int]) -> list[int]:
    out = []
    try:
        for s in pairs(xs):
            out.append(s)
    except RuntimeError as error:
        print(error)
    return out


# run: main([1, 2, 3, 4])
# run: main([1])
