#! feature: map() and filter() call their functions when an item is asked for
def shout(word: str) -> str:
    print("shout", word)
    return word.upper()


def main(words: list[str]) -> list[str]:
    loud = map(shout, words)
    print("made")
    out = [next(loud, "-")]
    kept = filter(lambda w: len(w) > 1, loud)
    out.extend(kept)
    return out


# run: main(["a", "bb", "c", "dd"])
# run: main([])
