#! feature: what a function returns is not changed by its annotation
def ratio(a: int, b: int) -> int:
    return a / b


def either(n: int) -> str:
    if n:
        return n
    return "zero"


def main(n: int) -> float:
    x: float = n
    print(x, ratio(n, 2), either(n))
    return x


# run: main(3)
# run: main(0)
