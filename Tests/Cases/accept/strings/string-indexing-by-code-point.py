#! feature: strings index and slice by code point
def main(text: str) -> tuple[int, str, str, str]:
    return len(text), text[-1], text[1:3], text[::-1]


# run: main("h\u00e9llo\u2192\U0001f600")
# run: main("abc")
# run: main("")
