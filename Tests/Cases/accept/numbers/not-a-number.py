#! feature: comparisons of NaN depend on the order
def main(nan: float) -> tuple[float, float, list[float], list[bool]]:
    checks = [nan == nan, nan != nan, nan in [nan], [nan] == [nan], (nan,) == (nan,), nan < 1.0]
    return max(nan, 1.0), max(1.0, nan), sorted([3.0, nan, 1.0, 2.0]), checks


# run: main(float("nan"))
