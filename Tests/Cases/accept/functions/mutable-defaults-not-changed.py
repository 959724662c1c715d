#! feature: a default that is a list, and is only read
def join(words, skip=["the", "a"], options={"upper": False}):
    kept = [w for w in words if w not in skip]
    text = " ".join(kept)
    return text.upper() if options["upper"] else text


def main(words: list[str]) -> list[str]:
    return [join(words), join(words, []), join(words, options={"upper": True})]


# run: main(["the", "end"])
