#! feature: cmp_to_key sorts by a function of two
from functools import cmp_to_key


def by_length_then_reverse(a: str, b: str) -> int:
    if len(a) != len(b):
        return len(a) - len(b)
    return -1 if a > b else 1 if a < b else 0


def main(words: list[str], digits: list[int]) -> tuple[list[str], str, str]:
    ordered = sorted(words, key=cmp_to_key(by_length_then_reverse))
    texts = [str(d) for d in digits]
    texts.sort(key=cmp_to_key(lambda a, b: (a + b < b + a) - (a + b > b + a)))
    return ordered, "".join(texts), max(words, key=cmp_to_key(by_length_then_reverse))


# run: main(["bb", "a", "cc", "aaa", "c"], [3, 30, 34, 5, 9])
