#! feature: defaultdict() takes the items to begin with
from collections import defaultdict


def keys_of(table: dict[str, int]):
    for key, value in table.items():
        yield f"{key}={value}"


def main(text: str) -> tuple[list[str], list[int], int]:
    counts = defaultdict(int, {"a": 5})
    for letter in text:
        counts[letter] += 1
    groups = defaultdict(list, [(1, ["x"]), (2, [])])
    for letter in text:
        groups[len(letter) + counts[letter] % 2].append(letter)
    return list(keys_of(counts)), sorted(groups), len(groups[1])


# run: main("abca")
# run: main("")
