#! feature: round with digits is correctly rounded
def main(x: float, n: int, digits: int) -> tuple[float, int, float, list[float]]:
    return (
        round(x, digits),
        round(n, digits),
        round(x, 0),
        [round(v, 1) for v in (0.15, 0.25, 2.675)],
    )


# run: main(2.675, 1250, 2)
# run: main(1.005, 1350, 2)
# run: main(1e300, 1250, -2)
# run: main(1234.5678, 1350, -2)
# run: main(-0.5, -15, -1)
# run: main(float("nan"), 25, -1)
