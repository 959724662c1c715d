#! feature: slices and indices count code points
def main(text: str, start: int, stop: int, step: int) -> list[str]:
    return [
        text[::-1],
        text[start:stop],
        text[start:],
        text[:stop],
        text[::step],
        text[start:stop:step],
        text[-1:],
        text[:-1],
        text[start],
        "".join(reversed(text)),
    ]


# run: main("a\u00f1\U0001f600b", 1, 3, 2)
# run: main("h\u00e9llo\u2192\U0001f600", -1, -4, -1)
# run: main("e\u0301x", 0, 100, -2)
# run: main("abc", 3, 0, 1)
# run: main("abc", 1, 2, 0)
