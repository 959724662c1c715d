#! feature: zip, zip_longest, product and map of four and more iterables
from itertools import chain, product, starmap, zip_longest


def main(a: list[int], b: str, c: list[float], d: dict[str, int]):
    rows = list(zip(a, b, c, d, range(9)))
    longest = list(zip_longest(a, b, c, d, fillvalue=0))
    sums = list(map(lambda w, x, y, z: f"{w}{x}{y}{z}", a, b, c, d))
    grid = list(product(a, b, "xy", d))
    return rows, longest, sums, grid, list(chain(a, a, a, a, a)), list(starmap(pow, zip(a, a)))


# run: main([1, 2], "pq", [0.5, 1.5], {"k": 1})
# run: main([], "pq", [0.5], {"k": 1, "l": 2})
