#! feature: str.join takes any iterator of texts
def main(words: list[str]) -> str:
    it = iter(words)
    first = next(it, "")
    return first + ":" + ",".join(it) + ":" + "/".join(reversed(words))


# run: main(["a", "b", "c"])
# run: main(["a"])
# run: main([])
