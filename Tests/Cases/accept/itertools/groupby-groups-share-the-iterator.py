#! feature: a group of groupby() is empty once the next one was asked for
from itertools import groupby


def main(text: str) -> list[str]:
    groups = list(groupby(text))
    out = [k + str(len(list(g))) for k, g in groups]
    for k, g in groupby(text):
        first = next(g)
        out.append(k + first)
    return out


# run: main("aab")
# run: main("abbb")
# run: main("")
