#! feature: next() gives items one by one, then its default or StopIteration
def main(text: str) -> list[str]:
    letters = iter(text)
    taken = [next(letters, "-"), next(letters, "-")]
    try:
        taken.append(next(letters))
    except StopIteration:
        taken.append("stopped")
    last = next(letters, None)
    taken.append("none" if last is None else last)
    return taken


# run: main("abcd")
# run: main("abc")
# run: main("a")
# run: main("")
