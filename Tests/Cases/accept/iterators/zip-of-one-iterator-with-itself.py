#! feature: zip(it, it) takes the items in pairs
def main(words: list[str]) -> dict[str, str]:
    it = iter(words)
    return dict(zip(it, it))


# run: main(["a", "x", "b", "y"])
# run: main(["a", "x", "b"])
# run: main([])
