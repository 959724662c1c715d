#! feature: strings compare by code point
def main(a: str, b: str) -> tuple[bool, bool, bool, bool]:
    return a < b, a == b, a in b, a not in b


# run: main("Z", "a")
# run: main("e\u0301", "\u00e9")
# run: main("", "x")
