#! feature: targets of loops unpack nested tuples
def main(pairs: list[tuple[str, tuple[int, int]]]) -> list[str]:
    return [f"{name}:{low}-{high}" for name, (low, high) in pairs if low < high]


# run: main([("a", (1, 2)), ("b", (3, 3)), ("c", (0, 9))])
