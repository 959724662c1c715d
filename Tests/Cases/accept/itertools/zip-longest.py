#! feature: zip_longest() fills what is missing
from itertools import zip_longest


def main(a: list[int], b: str) -> list[str]:
    out = []
    for x, y in zip_longest(a, b):
        out.append(f"{x}/{y}")
    for x, y in zip_longest(a, b, fillvalue="-"):
        out.append(f"{x}{y}")
    out.append(str(list(zip_longest(a, a[1:], a[2:], fillvalue=0))))
    return out


# run: main([1, 2, 3], "ab")
# run: main([], "xy")
# run: main([], "")
