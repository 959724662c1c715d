#! feature: tuples are ordered item by item
def main(words: list[str]) -> tuple[list[str], str]:
    pairs = [(len(word), word) for word in words]
    pairs.sort()
    return [word for _, word in pairs], max(pairs)[1]


# run: main(["ccc", "a", "bb", "b"])
# run: main([])
