#! feature: a nonlocal variable that is None at first
def tracker():
    best = None
    seen = set()

    def update(x):
        nonlocal best
        seen.add(x)
        if best is None or x > best:
            best = x

    def result():
        return best, len(seen)

    return update, result


def main(words: list[str]) -> tuple[int | None, int]:
    update, result = tracker()
    for word in words:
        update(len(word))
    return result()


# run: main(["a", "bb", "c"])
# run: main([])
