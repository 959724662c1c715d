#! feature: next() takes the items of a generator one by one
def letters(word: str):
    for c in word:
        yield c.upper()


def main(word: str) -> list[str]:
    g = letters(word)
    out = [next(g, "?"), next(g, "?")]
    out.extend(g)
    out.append(next(g, "end"))
    try:
        next(g)
    except StopIteration:
        out.append("stopped")
    return out


# run: main("abcd")
# run: main("a")
# run: main("")
