#! feature: float() of texts
def main(text: str) -> float:
    return float(text)


# run: main(" 1e3 ")
# run: main("1_0.5")
# run: main("Infinity")
# run: main("-inf")
# run: main("nan")
# run: main(".5")
# run: main("1,5")
# run: main("")
# run: main("1e400")
# run: main("0x10")
# run: main("\u0661.\u0665")
