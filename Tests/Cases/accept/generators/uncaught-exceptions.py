#! feature: an exception of a generator that nobody handles ends the program
def parse(texts: list[str]):
    for text in texts:
        yield int(text)


def main(texts: list[str]) -> int:
    return sum(parse(texts))


# run: main(["1", "2"])
# run: main(["1", "x"])
# run: main([])
