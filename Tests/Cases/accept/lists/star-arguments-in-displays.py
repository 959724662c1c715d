#! feature: unpacking in displays
def main(xs: list[int], table: dict[str, int]) -> tuple[list[int], dict[str, int]]:
    return [0, *xs, *xs[1:]], {**table, "z": 1}


# run: main([1, 2], {"a": 5, "z": 3})
# run: main([], {})
