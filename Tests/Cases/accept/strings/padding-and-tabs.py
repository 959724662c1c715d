#! feature: zfill, center, ljust, rjust and expandtabs
def main(text: str, width: int, fill: str) -> list[str]:
    return [
        text.zfill(width),
        text.center(width),
        text.center(width, fill),
        text.ljust(width, fill) + "|",
        text.rjust(width, fill),
        text.expandtabs(),
        text.expandtabs(width),
        text.expandtabs(tabsize=4),
    ]


# run: main("-42", 6, "*")
# run: main("ab", 5, "*")
# run: main("abc", 6, "\u2192")
# run: main("a\tbc\td\n\te", 4, ".")
# run: main("", 0, " ")
# run: main("+7", 1, " ")
# run: main("x", 3, "ab")
