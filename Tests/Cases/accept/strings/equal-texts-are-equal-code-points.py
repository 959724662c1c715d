#! feature: canonical equivalence does not matter
def main(a: str, b: str) -> tuple[bool, bool, int, int, bool]:
    return a == b, a != b, len(a), len(b), {a: 1} == {b: 1}


# run: main("e\u0301", "\u00e9")
# run: main("\U0001f468\u200d\U0001f469", "\U0001f468\u200d\U0001f469")
# run: main("\ud800", "\ud800")
