#! feature: case-insensitive patterns fold characters of Unicode
import re


def main(text: str) -> list[list[str]]:
    return [
        re.findall("(?i)straße", text),
        re.findall("(?i)[à-ý]+", text),
        re.findall("ß", text, re.I),
        re.findall("(?i)k", text),
        re.findall("(?ia)k", text),
        re.findall(r"(?i)ΟΔΟς", text),
    ]


# run: main("STRAßE Straße ÀÉ éü ẞ kK\u212a οδοσ ΟΔΟΣ")
# run: main("")
