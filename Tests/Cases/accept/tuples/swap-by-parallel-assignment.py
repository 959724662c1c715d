#! feature: parallel assignment evaluates all values first
def main(a: int, b: int) -> list[int]:
    a, b = b, a
    xs = [a, b, 0]
    xs[0], xs[2] = xs[2], xs[0]
    i = 0
    i, xs[i] = 1, 42
    return xs + [i]


# run: main(1, 2)
