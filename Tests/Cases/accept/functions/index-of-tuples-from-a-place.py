#! feature: tuple.index searches between two places
def main(word: tuple[str, ...], first: str, start: int):
    return word.index(first, start), (1, 2, 1).index(1, 1), word.index(first, -2, 9)


# run: main(("a", "b", "a"), "a", 1)
# run: main(("a", "b", "a"), "b", 2)
