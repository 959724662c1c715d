#! feature: re.escape
import re


def main(text: str) -> str:
    return re.escape(text)


# run: main("a.b*c[0] (é) #1 - x\n")
# run: main("")
