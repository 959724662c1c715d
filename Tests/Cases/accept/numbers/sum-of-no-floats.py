#! feature: the sum of no floats is the int 0
def main(xs: list[float]) -> tuple[float, str, float]:
    total = sum(xs)
    return total, f"{total}", total / len(xs) if xs else total


# run: main([])
# run: main([1.5, 2.5])
