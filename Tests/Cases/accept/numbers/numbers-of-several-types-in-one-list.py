#! feature: sum, min, max and sorted of ints and floats together
def main(n: int, x: float) -> tuple[float, float, float, list[float], bool, bool]:
    values = [n, x, True, 2.5]
    return sum(values), min(values), max(values), sorted(values), any(values), all(values)


# run: main(3, 1.5)
# run: main(0, -0.0)
# run: main(-7, 1e300)
