#! feature: an int that is put into a list of floats stays an int
def main(xs: list[float], n: int):
    xs.append(n)
    xs.insert(0, True)
    xs[1] = n * 2
    return xs, 1 in xs, sum(xs)


# run: main([0.5, 1.5], 3)
