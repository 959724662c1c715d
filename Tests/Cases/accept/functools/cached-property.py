#! feature: cached_property computes once for each object
from functools import cached_property


class Text:
    def __init__(self, words: list[str]) -> None:
        self.words = words
        self.computed = 0

    @cached_property
    def longest(self) -> str:
        self.computed += 1
        return max(self.words, key=len)

    @cached_property
    def lengths(self) -> dict[str, int]:
        self.computed += 1
        return {word: len(word) for word in self.words}


def main(words: list[str]) -> tuple[str, int, int, int]:
    text = Text(words)
    first = text.longest
    text.words.append("extraordinarily")
    second = text.longest
    size = sum(text.lengths.values())
    text.lengths["new"] = 3
    return first + second, text.computed, size, len(text.lengths)


# run: main(["a", "bcd", "ef"])
