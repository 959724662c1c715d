#! feature: a loop over a list that may be None, where a test says that it is not
def count(words: list[str] | None, skip: set[str] | None = None) -> int:
    if words is None:
        return -1
    found = 0
    for word in words:
        if skip and word in skip:
            continue
        found += 1
    return found


def main(words: list[str] | None) -> tuple[int, int, list[str]]:
    lengths = []
    for word in words or ["nothing"]:
        lengths.append(word * 2)
    return count(words), count(words, {"a"}), lengths


# run: main(["a", "b"])
# run: main([])
# run: main(None)
