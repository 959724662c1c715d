#! feature: handlers, and variables that are kept for them
from drupe import compile


@compile()
def total(words: list[str]) -> tuple[int, int]:
    good = 0
    bad = 0
    for word in words:
        try:
            good += int(word)
        except ValueError:
            bad += 1
            continue
        else:
            if good > 100:
                raise OverflowError(f"too much: {good}")
    return good, bad
