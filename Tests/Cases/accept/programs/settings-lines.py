#! feature: a program with settings lines
import re


def main(line: str) -> str:
    if m := re.match(r"(\w+)\s*=\s*(.+)", line):
        key, value = m.groups()
        return f"{key}:{value.strip()}"
    return re.search(r"\d+", line).group()


# run: main("a = b c ")
# run: main("x 12")
# run: main("none")
