#! feature: variables assigned in try keep their values in handlers and behind
def main(words: list[str]) -> tuple[int, int, str]:
    total = 0
    errors = 0
    last = "none"
    for w in words:
        try:
            last = w
            total += 1000
            total += int(w)
            last = "number"
        except ValueError:
            errors += 1
            if last == "stop":
                break
    return total, errors, last


# run: main(["1", "x", "3"])
# run: main(["x", "stop", "5"])
# run: main([])
