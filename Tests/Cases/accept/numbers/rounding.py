#! feature: round goes half to even
def main(x: float) -> tuple[int, float, int, float]:
    return round(x), round(x, 2), int(x), abs(x)


# run: main(0.5)
# run: main(1.5)
# run: main(2.675)
# run: main(-2.5)
