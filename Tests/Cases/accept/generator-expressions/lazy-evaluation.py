#! feature: a generator expression runs only when it is asked for items
def g(x: int) -> int:
    print("run", x)
    return x * x


def main(xs: list[int]) -> list[int]:
    it = (g(x) for x in xs)
    print("made")
    out = [next(it, -1)]
    print("first")
    out.extend(it)
    return out


# run: main([1, 2, 3])
# run: main([])
