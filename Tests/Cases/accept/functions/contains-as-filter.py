#! feature: __contains__ of a set is a filter
def main(words: list[str], vocabulary: set[str]) -> list[str]:
    return list(filter(vocabulary.__contains__, words))


# run: main(["a", "b", "c"], {"a", "c"})
