#! feature: break carries values
def main(words: list[str], floor: int) -> int:
    found = -1
    for i, w in enumerate(words):
        if len(w) > floor:
            found = i
            break
    return found


# run: main(["a", "bbb", "cccc"], 2)
# run: main(["a"], 2)
# run: main([], 0)
