#! feature: groups that did not match, empty matches and splits that keep what separates
import re


def main(text: str) -> tuple[list[tuple[str, str]], list[str], list[str], str, list[str]]:
    return (
        re.findall(r"(\w)(\d)?", text),
        re.split(r"(,)", text),
        re.split(r"x*", text),
        re.sub("", "-", text),
        [m.group(2) or "none" for m in re.finditer(r"(\w)(\d)?", text)],
    )


# run: main("a1,b")
# run: main("axxb")
# run: main("")
