#! feature: partial objects of the module
from functools import partial


def area(w, h, scale=1):
    return w * h * scale


double_area = partial(area, scale=2)
hexadecimal = partial(int, base=16)


def main(n: int, text: str) -> list[int]:
    return [double_area(n, 2), hexadecimal(text)]


# run: main(3, "ff")
