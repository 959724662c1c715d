#! feature: a function without annotations works for each type it is called with
def double(x):
    return x + x


def main(n: int, text: str) -> tuple[int, str, list[int], float]:
    return double(n), double(text), double([n]), double(1.5)


# run: main(4, "ab")
