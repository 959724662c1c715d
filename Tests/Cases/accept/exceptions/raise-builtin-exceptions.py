#! feature: raising exceptions with a message
def check(n: int) -> int:
    if n < 0:
        raise ValueError(f"negative: {n}")
    if n > 100:
        raise OverflowError("too large")
    if n == 50:
        raise RuntimeError
    return n


def main(n: int) -> int:
    return check(n) + 1


# run: main(1)
# run: main(-1)
# run: main(101)
# run: main(50)
