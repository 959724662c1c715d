#! feature: faults of sets
def main(kind: int) -> str:
    letters = {"a", "b"}
    if kind == 0:
        letters.remove("x")
    if kind == 1:
        letters.clear()
        letters.pop()
    if kind == 2:
        for letter in letters:
            letters.add(letter + letter)
    if kind == 3:
        letters.discard("x")
    return str(len(letters))


# run: main(0)
# run: main(1)
# run: main(2)
# run: main(3)
