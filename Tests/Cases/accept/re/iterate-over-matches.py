#! feature: finditer gives matches with their places
import re

TOKEN = re.compile(r"(?P<number>\d+(?:\.\d+)?)|(?P<name>[^\W\d]\w*)|(?P<op>[-+*/()=])")


def main(source: str) -> list[tuple[str, str, int, int]]:
    tokens: list[tuple[str, str, int, int]] = []
    for match in TOKEN.finditer(source):
        kind = match.lastgroup
        if kind is not None:
            tokens.append((kind, match.group(), match.start(), match.end()))
    return tokens


# run: main("x1 = 3.5*(größe+7)")
# run: main("")
# run: main("日 = 1 # 2é")
