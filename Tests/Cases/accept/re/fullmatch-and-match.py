#! feature: match, fullmatch and search differ in where they begin and end
import re

CODE = re.compile(r"a|ab")


def main(text: str) -> list[bool]:
    return [
        bool(CODE.match(text)),
        bool(CODE.fullmatch(text)),
        CODE.search(text) is not None,
        re.match(r"\d+", text) is None,
        re.fullmatch(r"[\w.]+@[\w.]+\.\w+", text) is not None,
    ]


# run: main("ab")
# run: main("xa")
# run: main("")
# run: main("me.you@there.org")
