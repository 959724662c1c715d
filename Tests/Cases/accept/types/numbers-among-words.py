#! feature: a number that is put into a list of texts stays a number
def main(words: list[str], n: int):
    words.append(n)
    return words


# run: main(["a"], 1)
