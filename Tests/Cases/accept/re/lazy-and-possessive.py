#! feature: lazy and possessive repetition, atomic groups
import re


def main(text: str) -> list[str]:
    found = re.findall(r"<.+?>", text)
    found += re.findall(r"<.+>", text)
    found += re.findall(r"a++b", text)
    found += re.findall(r"(?>a|ab)c", text)
    found += re.findall(r"(?:ab){2,3}?", text)
    return found


# run: main("<a><b> aaab abc ac ababababab")
# run: main("<>")
