#! feature: assignment expressions
def main(words: list[str]) -> list[int]:
    found = []
    if (n := len(words)) > 2:
        found.append(n)
    longest = [size for w in words if (size := len(w)) > 1]
    return found + longest + [n]


# run: main(["a", "bb", "ccc"])
# run: main([])
