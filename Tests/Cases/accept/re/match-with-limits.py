#! feature: pos and endpos limit what a pattern sees
import re

WORD = re.compile(r"\w+")
START = re.compile(r"^\w")


def main(text: str, pos: int, endpos: int) -> tuple[list[str], str, bool]:
    m = WORD.match(text, pos, endpos)
    return (
        WORD.findall(text, pos, endpos),
        m.group() if m else "-",
        START.search(text, pos) is None,
    )


# run: main("hello world", 2, 8)
# run: main("hello world", 5, 100)
# run: main("日本 é", -3, 2)
# run: main("abc", 5, 2)
