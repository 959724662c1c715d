#! feature: findall gives tuples for two groups and empty texts for groups without a part
import re

PAIR = re.compile(r"(\w+)=(\w*)")
OPTIONAL = re.compile(r"(\w)(\d)?")


def main(text: str) -> tuple[list[tuple[str, str]], list[tuple[str, str]], list[str]]:
    return PAIR.findall(text), OPTIONAL.findall(text), re.findall(r"<(\w+)>", text)


# run: main("a=1 b= cc=22 <x> <yy>")
# run: main("")
# run: main("ä=ö 日1本")
