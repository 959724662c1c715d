#! feature: enumerate() is an iterator of its own
def main(words: list[str]) -> list[tuple[int, str]]:
    numbered = enumerate(words, start=10)
    found = []
    for i, word in numbered:
        if word == "stop":
            found.append((-1, word))
            break
        found.append((i, word))
    found.extend(numbered)
    return found


# run: main(["a", "stop", "b", "c"])
# run: main(["a", "b"])
# run: main([])
