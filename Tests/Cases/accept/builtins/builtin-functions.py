#! feature: built-in functions
def main(xs: list[int]) -> list[int]:
    pairs = list(zip(xs, reversed(xs)))
    total = 0
    for a, b in pairs:
        total += a * b
    return [len(xs), sum(xs), total, min(xs + [0]), max(xs + [0]), abs(-4), ord("a"), *sorted(xs)]


# run: main([3, 1, 2])
# run: main([])
