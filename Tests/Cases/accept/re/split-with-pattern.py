#! feature: re.split keeps groups, and splits at empty matches
import re


def main(text: str) -> list[list[str]]:
    return [
        re.split(r",", text),
        re.split(r"(,)", text),
        re.split(r"x*", text),
        re.split(r"\s*;\s*", text, maxsplit=1),
        re.split(r"[\s,;]+", text.strip()),
    ]


# run: main("a,b ; c,xxd")
# run: main("")
# run: main("axb,日x")
