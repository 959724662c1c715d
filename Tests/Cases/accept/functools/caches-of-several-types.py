#! feature: cached functions of texts, tuples and options
from functools import cache, lru_cache


@cache
def collatz(n: int) -> int:
    return 0 if n == 1 else 1 + collatz(n // 2 if n % 2 == 0 else 3 * n + 1)


@lru_cache(maxsize=1000)
def ways(text: str, words: tuple[str, ...], at: int = 0) -> int:
    if at == len(text):
        return 1
    return sum(ways(text, words, at + len(w)) for w in words if text.startswith(w, at))


@lru_cache(maxsize=None)
def letters(word: str) -> dict[str, int]:
    return {c: word.count(c) for c in word}


def main(n: int, text: str, words: list[str]) -> tuple[int, int, bool, dict[str, int]]:
    longest = max(range(1, n), key=collatz)
    return longest, ways(text, tuple(words)), letters(text) is letters(text), letters(text)


# run: main(50, "aaaaaaaaaaaaaaaaaaaaaaaa", ["a", "aa", "aaa"])
# run: main(3, "abc", ["ab", "c", "b"])
