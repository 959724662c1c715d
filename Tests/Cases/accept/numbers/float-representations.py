#! feature: repr of floats is the shortest that reads back
def main(x: float) -> list[str]:
    values = [x, -x, x * 3, x / 3, 0.1 + 0.2, 1e16, 1e-5, 1e22, 100.0, 5e-324, 123456789012345680.0]
    return [repr(value) for value in values] + [str(x), f"{x}", str([x]), str((x, -x))]


# run: main(0.1)
# run: main(-0.0)
# run: main(1e15)
# run: main(float("inf"))
# run: main(float("nan"))
# run: main(1.7976931348623157e308)
