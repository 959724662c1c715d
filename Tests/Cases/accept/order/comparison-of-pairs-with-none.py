#! feature: pairs with None are compared by what differs
def main(a: tuple[int, str | None], b: tuple[int, str | None]) -> list[bool]:
    return [a < b, a <= b, a > b, a >= b]


# run: main((1, "a"), (1, "b"))
# run: main((1, None), (2, "b"))
# run: main((1, None), (1, None))
# run: main((1, None), (1, "b"))
