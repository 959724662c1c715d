#! feature: what min, max, sorted and in do with not-a-number
import math


def main(values: list[float]) -> tuple[bool, bool, bool, bool, list[bool]]:
    nan = float("nan")
    ordered = sorted([3.0, nan, 1.0, 2.0])
    return (
        math.isnan(max(nan, 1.0)),
        math.isnan(max(1.0, nan)),
        math.isnan(min(values + [nan])),
        nan != nan,
        [math.isnan(v) for v in ordered],
    )


# run: main([1.0, 2.0])
# run: main([])
