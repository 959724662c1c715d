"""Byte-pair encoding: learns merges from words, and counts the pieces."""


def pairs_of(words: list[list[str]], counts: list[int]) -> dict[tuple[str, str], int]:
    """Returns how often each pair of neighbours occurs."""
    result: dict[tuple[str, str], int] = {}
    for symbols, n in zip(words, counts):
        for i in range(len(symbols) - 1):
            pair = (symbols[i], symbols[i + 1])
            result[pair] = result.get(pair, 0) + n
    return result


def merged(symbols: list[str], first: str, second: str) -> list[str]:
    """Returns the symbols with each occurrence of a pair as one symbol."""
    result: list[str] = []
    i = 0
    while i < len(symbols):
        if i + 1 < len(symbols) and symbols[i] == first and symbols[i + 1] == second:
            result.append(first + second)
            i += 2
        else:
            result.append(symbols[i])
            i += 1
    return result


def run(text: str, merges: int) -> int:
    """Returns the number of pieces of all words after so many merges."""
    frequency: dict[str, int] = {}
    for word in text.split():
        frequency[word] = frequency.get(word, 0) + 1
    words: list[list[str]] = []
    counts: list[int] = []
    for word, n in frequency.items():
        words.append(list(word))
        counts.append(n)
    for _ in range(merges):
        pairs = pairs_of(words, counts)
        best = ("", "")
        most = 0
        for pair, n in pairs.items():
            if n > most or (n == most and pair < best):
                best = pair
                most = n
        if most < 2:
            break
        for i in range(len(words)):
            words[i] = merged(words[i], best[0], best[1])
    total = 0
    for symbols, n in zip(words, counts):
        total += len(symbols) * n
    return total
