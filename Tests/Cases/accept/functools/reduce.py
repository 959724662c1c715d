#! feature: reduce with and without an initial value
from functools import reduce
from operator import add, mul


def main(xs: list[int], words: list[str]) -> tuple[int, int, str, dict[str, int], int]:
    def count(table, word):
        table[word] = table.get(word, 0) + 1
        return table

    largest = reduce(lambda a, b: a if a > b else b, xs) if xs else 0
    return (
        reduce(add, xs, 0),
        reduce(mul, xs, 1),
        reduce(lambda a, w: a + w[:1], words, ""),
        reduce(count, words, {}),
        largest,
    )


# run: main([1, 5, 3], ["aa", "b", "aa"])
# run: main([], [])
