#! feature: conversions between int, float, str and bool
def main(text: str, x: float, n: int) -> tuple[int, float, str, str, bool, bool, list[str]]:
    return int(text), float(text), str(x), repr(text), bool(n), bool(text), list(text)


# run: main("12", 2.0, 0)
# run: main(" 7 ", 1e16, 5)
# run: main("x", 0.0, 1)
