#! feature: anchors, lookahead and lookbehind
import re


def main(text: str) -> list[list[str]]:
    return [
        re.findall(r"(?<=\$)\d+(?!\d)", text),
        re.findall(r"\b\w+(?=!)", text),
        re.findall(r"(?<!\d)\d{2}(?!\d)", text),
        re.findall(r"(?m)^\w+", text),
        re.findall(r"(?m)\w+$", text),
        re.findall(r"\A\w+|\w+\Z", text),
        re.findall(r"(?<!\w)é\w*", text),
    ]


# run: main("pay $15 now! or $220\n12 tops! été 34")
# run: main("")
