#! feature: takewhile() and dropwhile() over one iterator
from itertools import dropwhile, takewhile


def main(lines: list[str]) -> tuple[list[str], list[str], list[str]]:
    it = iter(lines)
    head = list(takewhile(lambda line: line != "", it))
    rest = list(it)
    body = list(dropwhile(lambda line: line.startswith("#"), lines))
    return head, rest, body


# run: main(["# a", "x", "", "# b", "y"])
# run: main(["", ""])
# run: main([])
