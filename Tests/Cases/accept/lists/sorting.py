#! feature: sort and sorted, in reverse too
def main(pairs: list[tuple[str, int]], words: list[str]) -> list[list[str]]:
    words.sort()
    backwards = sorted(words, reverse=True)
    by_number = sorted([(n, name) for name, n in pairs], reverse=True)
    words.sort(reverse=True)
    return [words, backwards, [name for _, name in by_number], [name for name, _ in sorted(pairs)]]


# run: main([("a", 1), ("b", 0), ("c", 1)], ["pear", "Fig", "apple", "fig"])
# run: main([], [])
