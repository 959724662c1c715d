#! feature: a loop over None raises TypeError where it is reached
def main(words: list[str] | None) -> int:
    total = 0
    for word in words:
        total += len(word)
    return total


# run: main(["ab", "c"])
# run: main(None)
