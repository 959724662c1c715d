#! feature: math.fsum takes ints, bools and floats together
import math


def main(values: list[int | float], flags: list[bool]):
    total = math.fsum(values)
    return total, math.fsum(x for x in [*values, *flags]), math.fsum(row for row in values[1:])


# run: main([1, 0.1, 0.2, 3], [True, False])
# run: main([], [])
# run: main([1e100, 1, -1e100], [True])
