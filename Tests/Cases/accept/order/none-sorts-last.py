#! feature: a key puts None behind numbers
def main(items: list[float | None]):
    return sorted(items, key=lambda item: (item is None, item))


# run: main([1.5, None, 0.5])
# run: main([None, 1.5, None])
