#! feature: a program with kept iterators of matches
import re


def main(text: str) -> list[str]:
    it = re.finditer(r"\d+", text)
    first = next(it, None)
    rest = [m.group() for m in it]
    pairs = {m.group(1): int(m.group(2)) for m in re.finditer(r"(\w)=(\d+)", text)}
    return [
        first.group() if first else "-",
        str(rest),
        str(pairs),
        str(any(m.group() == "7" for m in re.finditer(r"\d", text))),
    ]


# run: main("a=1 b=22 c=7")
# run: main("")
