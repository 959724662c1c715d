#! feature: two values that may be None are ordered, or raise TypeError
def main(a: int | None, b: int | None) -> bool:
    return a > b


# run: main(3, 2)
# run: main(3, None)
