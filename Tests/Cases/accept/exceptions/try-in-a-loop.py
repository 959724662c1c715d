#! feature: try inside of a loop with continue and break
def main(words: list[str]) -> tuple[int, int]:
    good = 0
    bad = 0
    for w in words:
        if w == "stop":
            break
        try:
            n = int(w)
        except ValueError:
            bad += 1
            continue
        good += n
    return good, bad


# run: main(["1", "x", "3"])
# run: main(["x", "stop", "5"])
# run: main([])
