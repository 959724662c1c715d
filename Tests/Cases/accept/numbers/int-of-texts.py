#! feature: int() of texts in all bases
def main(text: str, base: int) -> tuple[int, int]:
    return int(text, base), int(text)


# run: main(" 42\n", 10)
# run: main("-1f", 16)
# run: main("1_000", 10)
# run: main("0b101", 0)
# run: main("\u0663\u0664", 10)
# run: main("3.5", 10)
# run: main("", 10)
# run: main("zz", 36)
# run: main("12", 1)
# run: main("+7", 8)
# run: main("1__0", 10)
