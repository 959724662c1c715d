#! feature: groupby() gives runs of equal items, or of items with equal keys
from itertools import groupby


def main(text: str, xs: list[int]) -> list[str]:
    out = []
    for letter, run in groupby(text):
        out.append(f"{letter}{len(list(run))}")
    for parity, run in groupby(xs, lambda x: x % 2):
        out.append(f"{parity}:{sum(run)}")
    out.append(str({k: list(v) for k, v in groupby(sorted(xs), key=lambda x: x // 10)}))
    return out


# run: main("aaabccd", [1, 3, 2, 4, 5, 25, 31])
# run: main("", [])
