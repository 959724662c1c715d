#! feature: classes and library functions as values
import math


def convert(kind, text):
    return kind(text)


def apply_all(functions, x):
    return [f(x) for f in functions]


def main(text: str, x: float) -> tuple[int, float, list[float], list[str], list[int]]:
    kinds = [str, repr]
    return (
        convert(int, text),
        convert(float, text),
        apply_all([math.sqrt, math.floor, abs], x),
        [k(text) for k in kinds],
        list(map(int, text)),
    )


# run: main("12", 6.25)
